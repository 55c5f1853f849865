// Texts whose background no style tells: painted in SVG, over an image or a gradient.
() => {
  const audit = globalThis.__audit;
  const channels = (colour) => {
    const canvas = document.createElement("canvas");
    canvas.width = canvas.height = 1;
    const pen = canvas.getContext("2d", { willReadFrequently: true });
    pen.fillStyle = colour;
    pen.fillRect(0, 0, 1, 1);
    const [red, green, blue, alpha] = pen.getImageData(0, 0, 1, 1).data;
    return [red, green, blue, alpha / 255];
  };
  const above = (element) => element.parentElement ?? element.getRootNode().host ?? null;
  const line = (element) => {
    const found = [];
    for (let one = element; one; one = above(one)) found.push(one);
    return found;
  };
  const painted = (element) => {
    for (const one of line(element)) {
      const style = getComputedStyle(one);
      if (style.backgroundImage !== "none") return true;
      if (channels(style.backgroundColor)[3] === 1) return false;
    }
    return false;
  };
  const ownText = (element) => [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
  const letters = (element) => (ownText(element).map(({ data }) => data).join("").match(/[\p{L}\p{N}]/gu) ?? []).length;
  const inactive = (element) => element.closest(":disabled, [aria-disabled=true], [inert]") ||
    [...document.querySelectorAll("label")].some((label) => label.contains(element) && label.control?.disabled);
  const candidates = audit.all("body *").filter((element) => letters(element) > 1 && audit.visible(element) &&
    !element.matches("script, style, noscript, option, title, desc") && !inactive(element) &&
    (element.matches("svg text, svg tspan") || (!element.closest("svg") && painted(element))));

  return candidates.slice(0, 80).map((element) => {
    const rects = ownText(element).flatMap((text) => {
      const range = document.createRange();
      range.selectNodeContents(text);
      return [...range.getClientRects()];
    }).filter(({ width, height }) => width > 1 && height > 1);
    const style = getComputedStyle(element);
    const size = parseFloat(style.fontSize);
    const [red, green, blue, alpha] = channels(element.closest("svg") ? style.fill : style.webkitTextFillColor);
    const styles = line(element).map((one) => getComputedStyle(one));
    return {
      ...audit.node(element),
      boxes: rects.map(({ left, top, right, bottom }) => [left + scrollX, top + scrollY, right + scrollX, bottom + scrollY]),
      colour: [red, green, blue],
      alpha: styles.reduce((product, { opacity }) => product * Number(opacity), alpha),
      large: size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700),
      blended: styles.some(({ filter, mixBlendMode }) => filter !== "none" || mixBlendMode !== "normal") ||
        style.textShadow !== "none" || style.backgroundClip === "text" || Number(style.webkitTextStrokeWidth.replace("px", "")) > 0,
    };
  }).filter(({ boxes, alpha }) => boxes.length > 0 && alpha > 0);
}
