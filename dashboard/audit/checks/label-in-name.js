(audit) => {
  const NAMED_BY_CONTENT = "a[href], button, summary, [role=button], [role=link], [role=checkbox], [role=radio], " +
    "[role=switch], [role=tab], [role=menuitem], [role=menuitemcheckbox], [role=menuitemradio], [role=option], [role=treeitem]";
  const ICONS = /icon|symbol|glyph|awesome|material|dingbat/i;
  const words = (text) => text.normalize("NFKC").toLowerCase().replace(/\([^)]*\)|\[[^\]]*\]/g, " ")
    .replace(/[^\p{L}\p{N}]+/gu, " ").trim().split(" ").filter(Boolean);
  const drawn = (element) => {
    const style = getComputedStyle(element);
    const { width, height } = element.getBoundingClientRect();
    return audit.visible(element) && (width > 1 || height > 1) && style.clipPath === "none" && Number(style.opacity) > 0;
  };
  const seen = (element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const parts = [];
    let icons = false;
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      if (!text.data.trim() || !drawn(text.parentElement)) continue;
      parts.push(text.data);
      icons ||= ICONS.test(getComputedStyle(text.parentElement).fontFamily);
    }
    return { text: audit.squeeze(parts.join("")), icons };
  };
  const contains = (name, label) => name.some((_, start) => label.every((word, place) => name[start + place] === word));

  const explicit = (element) => {
    const ids = (element.getAttribute("aria-labelledby") ?? "").split(/\s+/).filter((id) => document.getElementById(id));
    return ids.length > 0 || audit.squeeze(element.getAttribute("aria-label") ?? "") !== "";
  };
  const targets = audit.all(NAMED_BY_CONTENT).filter((element) => explicit(element) && audit.visible(element) &&
    !audit.hidden(element) && words(seen(element).text).length > 0);
  const failed = [];
  const cantTell = [];
  for (const element of targets) {
    const { text, icons } = seen(element);
    const label = words(text);
    if (contains(words(audit.name(element)), label)) continue;
    const symbol = icons || label.join("").length < 2;
    (symbol ? cantTell : failed).push([element, symbol ? "symbol" : "", text.slice(0, 60)]);
  }
  return audit.report({ targets, failed, cantTell });
}
