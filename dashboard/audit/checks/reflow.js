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
  const texts = (element) => [...element.childNodes].filter((child) =>
    child.nodeType === Node.TEXT_NODE && child.data.trim());
  // Text for a screen reader alone, in a box clipped to nothing, is not read by scrolling.
  const clipped = (element) => {
    for (let box = element; box && box !== root; box = box.parentElement) {
      const { width: wide, height } = box.getBoundingClientRect();
      if ((wide <= 1 || height <= 1) && getComputedStyle(box).overflowX !== "visible") return true;
    }
    return false;
  };
  const beyond = audit.all("body *").filter((element) => {
    if (!texts(element).length || !audit.visible(element) || audit.hidden(element) || inRegion(element)) return false;
    if (clipped(element)) return false;
    const rects = texts(element).map((text) => {
      const range = document.createRange();
      range.selectNode(text);
      return range.getBoundingClientRect();
    });
    return rects.some((rect) => rect.width > 1 && rect.right > innerWidth + 1 && rect.left < innerWidth);
  });
  const wide = root.scrollWidth > innerWidth + 1 && beyond.length === 0 ? [root] : [];
  const cantTell = boxes.filter((box) => !isPage(box) && !excused(box)).map((box) => [box, "region", width]);
  return audit.report({
    targets: [root, ...boxes, ...beyond],
    failed: [...wide, ...beyond.slice(0, 20)].map((element) => [element, "", width]), cantTell,
  });
}
