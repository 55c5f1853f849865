// Brings an element into view and says where it stands there; without a selector, scrolls back again.
// globalThis.__evidence holds the element for what asks the browser about it.
(selector) => {
  if (!selector) {
    for (const [box, left, top] of globalThis.__scrolled ?? []) box.scrollTo({ left, top, behavior: "instant" });
    globalThis.__scrolled = [];
    return null;
  }
  let root = document;
  let found = null;
  for (const part of selector.split(" >> ")) {
    found = root?.querySelector(part) ?? null;
    if (!found) return null;
    root = found.shadowRoot;
  }
  globalThis.__evidence = found;
  globalThis.__scrolled ??= [];
  for (let box = found.parentElement; box; box = box.parentElement) {
    if (box.scrollHeight > box.clientHeight || box.scrollWidth > box.clientWidth) {
      globalThis.__scrolled.push([box, box.scrollLeft, box.scrollTop]);
    }
  }
  found.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
  const { left, top, width, height } = found.getBoundingClientRect();
  const inside = left + width > 1 && top + height > 1 && left < innerWidth - 1 && top < innerHeight - 1;
  const seen = globalThis.__audit.visible(found) && width > 1 && height > 1 && inside;
  return { left, top, width, height, seen, wide: innerWidth, high: innerHeight };
}
