// Charts are drawn in the colours of a theme; on paper those of the light one take their place, and go again.
(() => {
  "use strict";

  const PARTS = ["fill", "stroke", "background", "background-color"];
  const canvas = document.createElement("canvas").getContext("2d");

  const plain = (colour) => {
    canvas.fillStyle = colour;
    return canvas.fillStyle;
  };

  // The palette writes every colour as light-dark(<light>, <dark>).
  const lightOf = () => {
    const style = getComputedStyle(document.documentElement);
    const names = ["background", "surface", "text", "muted", "border", "navy", "orange", "teal", "plum", "grey"];
    return new Map(
      names
        .map((name) => /light-dark\((.+),\s*(.+)\)/.exec(style.getPropertyValue(`--${name}`)))
        .filter(Boolean)
        .map(([, light, dark]) => [plain(dark.trim()), light.trim()]),
    );
  };

  let changed = [];
  let given = new WeakMap();

  const recolour = () => {
    const light = lightOf();
    for (const element of document.querySelectorAll(".js-plotly-plot [style], .swatch[style]")) {
      for (const part of PARTS) {
        const colour = element.style.getPropertyValue(part);
        const wanted = colour && colour !== given.get(element)?.[part] && light.get(plain(colour));
        if (!wanted) continue;
        changed.push([element, part, colour]);
        element.style.setProperty(part, wanted);
        given.set(element, { ...given.get(element), [part]: element.style.getPropertyValue(part) });
      }
    }
  };

  // A chart that is drawn anew meanwhile comes in the colours of its theme again.
  const redrawn = new MutationObserver(recolour);

  const restore = () => {
    redrawn.disconnect();
    for (const [element, part, colour] of changed) element.style.setProperty(part, colour);
    changed = [];
    given = new WeakMap();
  };

  const lighten = () => {
    recolour();
    redrawn.observe(document.body, { subtree: true, childList: true, attributeFilter: ["style"] });
  };

  matchMedia("print").addEventListener("change", ({ matches }) => (matches ? lighten() : restore()));
  addEventListener("beforeprint", lighten);
  addEventListener("afterprint", restore);
})();
