// The Tab walk's view of the page: the element with the focus, and whether its look tells so.
() => {
  const audit = globalThis.__audit;
  const PARTS = ["outlineStyle", "outlineWidth", "outlineColor", "boxShadow", "backgroundColor", "backgroundImage",
    "borderTopColor", "borderTopWidth", "borderBottomColor", "borderBottomWidth", "borderLeftColor",
    "textDecorationLine", "textDecorationThickness", "transform"];
  const looks = (element) => PARTS.map((part) => getComputedStyle(element)[part]);
  const atRest = new WeakMap(audit.focusable().map((element) => [element, looks(element)]));
  const clear = (colour) => colour === "transparent" || /,\s*0\)$|\/\s*0\)$/.test(colour);

  const indicated = (element) => {
    const style = getComputedStyle(element);
    const before = atRest.get(element);
    if (!before) return false;
    const after = looks(element);
    const changed = PARTS.filter((part, index) => before[index] !== after[index]);
    const ring = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0 && !clear(style.outlineColor);
    if (ring && changed.some((part) => part.startsWith("outline"))) return true;
    return changed.includes("backgroundColor") && !clear(style.backgroundColor) && !changed.includes("transform");
  };

  const deep = () => {
    let element = document.activeElement;
    while (element) {
      const inner = element.shadowRoot?.activeElement;
      if (!inner) break;
      element = inner;
    }
    return element;
  };

  let resting = null;
  globalThis.__auditWalk = {
    active: () => {
      const element = deep();
      const outside = !element || element === document.body || element === document.documentElement;
      if (outside) return { outside: true };
      const all = [element, ...(element.labels ?? [])].map((part) => part.getBoundingClientRect());
      const onScreen = all.some((rect) => rect.width > 1 && rect.height > 1 && rect.right > 0 && rect.bottom > 0 &&
        rect.left < innerWidth && rect.top < innerHeight);
      const TEXT = "textarea, [contenteditable], input:not([type=checkbox], [type=radio], [type=button], [type=submit], " +
        "[type=reset], [type=range], [type=color], [type=file], [type=image])";
      const frame = element.localName === "iframe";
      return {
        ...audit.node(element), outside: false, onScreen, indicated: indicated(element), textField: element.matches(TEXT),
        frame, inside: frame || element.matches("input:not([type=text]), video, audio, object, embed"),
      };
    },
    rest: () => { resting = deep(); resting?.blur(); },
    resume: () => { resting?.focus({ preventScroll: true }); },
  };
  return true;
};
