// A part of a bar too short for its name and number is given the number alone where that fits.
// Plotly draws a label whole or not at all; one that is left out stays in the drawing, undisplayed.
(() => {
  "use strict";

  const DIGIT = 9; // px, of the size that the labels have on a narrow screen
  const ROOM = 6;

  const fitting = (label, bar) => {
    if (label?.style.display !== "none" || !bar) return null;
    const words = label.dataset.unformatted.split(" ").at(-1);
    const { x, y, width, height } = bar.getBBox();
    if (width < words.length * DIGIT + ROOM) return null;
    return { words, place: `translate(${x + width / 2},${y + height / 2})` };
  };

  // What stands as it should is left alone: a change of ours would ask for the next look.
  const number = (part) => {
    const label = part.querySelector(".bartext");
    const fits = fitting(label, part.querySelector("path"));
    const stands = part.querySelector(".bar-number");
    if (stands && stands.textContent === fits?.words && stands.getAttribute("transform") === fits.place) return;
    stands?.remove();
    if (!fits) return;
    const alone = label.cloneNode(false);
    alone.classList.add("bar-number");
    alone.style.display = "";
    alone.textContent = fits.words;
    alone.setAttribute("transform", fits.place);
    alone.setAttribute("dominant-baseline", "central");
    part.append(alone);
  };

  let waiting = false;
  const soon = () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      document.querySelectorAll(".js-plotly-plot .bars .point").forEach(number);
    });
  };

  // The outline of a bar changes whenever its chart is drawn anew, at another width too.
  new MutationObserver(soon).observe(document.documentElement, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ["d"],
  });
})();
