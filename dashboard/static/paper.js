// Charts are drawn in the colours of a theme; on paper those of the light one take their place, and go again.
(() => {
  "use strict";

  const PARTS = ["fill", "stroke", "background", "background-color"];
  const canvas = document.createElement("canvas").getContext("2d");

  const plain = (colour) => {
    canvas.fillStyle = colour;
    return canvas.fillStyle;
  };

  // palette.css writes every colour as light-dark(<light>, <dark>).
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

  const restore = () => {
    for (const [element, part, colour] of changed) element.style.setProperty(part, colour);
    changed = [];
  };

  const lighten = () => {
    restore();
    const light = lightOf();
    for (const element of document.querySelectorAll(".js-plotly-plot [style], .swatch[style]")) {
      for (const part of PARTS) {
        const colour = element.style.getPropertyValue(part);
        const wanted = colour && light.get(plain(colour));
        if (!wanted) continue;
        changed.push([element, part, colour]);
        element.style.setProperty(part, wanted);
      }
    }
  };

  matchMedia("print").addEventListener("change", ({ matches }) => (matches ? lighten() : restore()));
  addEventListener("beforeprint", lighten);
  addEventListener("afterprint", restore);
})();
