(audit, { width }) => {
  const root = document.documentElement;
  const TWO_WAYS = "table, [role=grid], [role=table], figure, svg, canvas, pre, code, video, iframe, [role=figure]";
  const scrolls = (box) => /auto|scroll/.test(getComputedStyle(box).overflowX) && box.scrollWidth > box.clientWidth + 1;
  const isPage = (box) => {
    const { width: wide, height } = box.getBoundingClientRect();
    return wide >= innerWidth * 0.9 && height >= innerHeight * 0.7;
  };
  const boxes = audit.all("body *").filter((box) => audit.visible(box) && scrolls(box));
  const excused = (box) => box.matches(TWO_WAYS) || box.querySelector(TWO_WAYS) !== null;
  const inRegion = (element) => {
    for (let box = element; box && box !== root; box = box.parentElement) {
      if (boxes.includes(box) && !isPage(box)) return true;
    }
    return false;
  };
  const own = (element) => [...element.childNodes].some((child) =>
    child.nodeType === Node.TEXT_NODE && child.data.trim());
  const beyond = audit.all("body *").filter((element) => {
    if (!own(element) || !audit.visible(element) || audit.hidden(element) || inRegion(element)) return false;
    const range = document.createRange();
    range.selectNodeContents(element);
    const rect = range.getBoundingClientRect();
    return rect.width > 1 && rect.right > innerWidth + 1 && rect.left < innerWidth;
  });
  const wide = root.scrollWidth > innerWidth + 1 && beyond.length === 0 ? [root] : [];
  const cantTell = boxes.filter((box) => !isPage(box) && !excused(box)).map((box) => [box, "region", width]);
  return audit.report({
    targets: [root, ...boxes, ...beyond],
    failed: [...wide, ...beyond.slice(0, 20)].map((element) => [element, "", width]), cantTell,
  });
}
