// What the page renders now: markup, styles, the state of controls and where each element stands. null where a
// part of the picture is not in the document (a canvas, a film, a frame): such a page is never taken for known.
() => {
  const KEYFRAMES = /^@(-webkit-)?keyframes/;
  const GENERATED = /st-emotion-cache-[a-z0-9]+/g;
  const texts = [];
  const written = [];
  const standing = [];
  let whole = true;

  const rules = (sheet) => {
    try { return [...sheet.cssRules].map((rule) => rule.cssText); }
    catch { return []; } // of another origin: its bytes are looked at where they were fetched
  };
  const control = (element) => ["value", "checked", "indeterminate", "selectedIndex", "open"]
    .filter((name) => name in element && element.type !== "hidden" && typeof element[name] !== "object")
    .map((name) => `${name}=${element[name]}`).join(" ");
  const layer = (element) => [":modal", ":popover-open", ":focus"].filter((name) => element.matches(name)).join("");

  const walk = (root) => {
    if (root.querySelector("canvas, video, audio, object, embed, iframe")) whole = false;
    texts.push(root.documentElement?.outerHTML ?? root.innerHTML);
    // Rules that a script writes come in the order in which it happened to draw; those of files are in order.
    for (const sheet of [...root.styleSheets, ...root.adoptedStyleSheets]) {
      if (sheet.ownerNode?.dataset?.emotion) written.push(...rules(sheet));
      else texts.push(...rules(sheet));
    }
    for (const element of root.querySelectorAll("*")) {
      const { x, y, width, height } = element.getBoundingClientRect();
      standing.push([x, y, width, height].map(Math.round).join(",") + control(element) + layer(element));
      if (element.shadowRoot) walk(element.shadowRoot);
    }
  };

  walk(document);
  // Rules for what is no longer there (a placeholder while the page was drawn) render nothing.
  const classes = new Set(texts.join(" ").match(GENERATED));
  const styles = written.filter((rule) => !KEYFRAMES.test(rule) &&
    (rule.match(GENERATED) ?? []).every((name) => classes.has(name)));
  const motions = written.filter((rule) => KEYFRAMES.test(rule) &&
    styles.some((style) => style.includes(rule.split(/\s+/)[1])));

  const text = [document.title, ...texts, ...styles.sort(), ...motions.sort(), ...standing].join("\n");
  return whole ? text.replaceAll(location.origin, "") : null;
}
