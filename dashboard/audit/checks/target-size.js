(audit) => {
  const LEAST = 24;
  const DIAGONAL = 6 / 25.4 * 96;
  const inSentence = (element) => {
    if (getComputedStyle(element).display !== "inline") return false;
    const around = element.parentElement;
    return around && audit.squeeze(around.textContent).length > audit.squeeze(element.textContent).length + 3;
  };
  const box = (element) => {
    const all = [element, ...(element.labels ?? [])].filter(audit.visible).map((part) => part.getBoundingClientRect());
    const left = Math.min(...all.map((rect) => rect.left));
    const top = Math.min(...all.map((rect) => rect.top));
    const right = Math.max(...all.map((rect) => rect.right));
    const bottom = Math.max(...all.map((rect) => rect.bottom));
    return { element, left, top, right, bottom, width: right - left, height: bottom - top };
  };
  const onScreen = ({ width, height, right, bottom }) => width > 1.5 && height > 1.5 && right > 0 && bottom > 0;
  const boxes = audit.pointerTargets().filter((element) => !audit.hidden(element)).map(box).filter(onScreen);
  const isSmall = ({ width, height }) => width < LEAST - 0.5 || height < LEAST - 0.5;
  const middle = ({ left, top, width, height }) => ({ x: left + width / 2, y: top + height / 2 });
  const related = (one, other) => one.contains(other) || other.contains(one) ||
    [...(one.labels ?? [])].some((label) => label.contains(other) || other.contains(label));
  const crowded = (small, other) => {
    if (related(small.element, other.element)) return false;
    const { x, y } = middle(small);
    if (isSmall(other)) return Math.hypot(x - middle(other).x, y - middle(other).y) < LEAST - 0.5;
    const dx = Math.max(other.left - x, 0, x - other.right);
    const dy = Math.max(other.top - y, 0, y - other.bottom);
    return Math.hypot(dx, dy) < LEAST / 2 - 0.5;
  };
  const size = ({ width, height }) => `${Math.round(width)}×${Math.round(height)}`;
  const failed = boxes.filter((one) => isSmall(one) && !inSentence(one.element)).flatMap((one) => {
    if (boxes.some((other) => other !== one && crowded(one, other))) return [[one.element, "spacing", size(one)]];
    return Math.hypot(one.width, one.height) < DIAGONAL ? [[one.element, "diagonal", size(one)]] : [];
  });
  return audit.report({ targets: boxes.map(({ element }) => element), failed });
}
