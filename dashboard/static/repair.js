// Mends what Streamlit and Plotly render in a way that assistive technology or a keyboard trips over.
(() => {
  "use strict";

  // Plotly's drawing is named by its figure and told by the table beside it; its pieces are noise.
  const hideDrawings = (root) => {
    for (const drawing of root.querySelectorAll("svg.main-svg:not([aria-hidden]), #js-plotly-tester:not([aria-hidden])")) {
      drawing.setAttribute("aria-hidden", "true");
    }
  };

  // A scroll box is a tab stop, and a landmark that says what it is, only while there is something to scroll.
  const nameScrollBoxes = (root) => {
    for (const box of root.querySelectorAll(".table-scroll")) {
      const overflows = box.scrollWidth > box.clientWidth;
      if (overflows === box.hasAttribute("tabindex")) continue;
      if (overflows) {
        box.tabIndex = 0;
        box.setAttribute("role", "region");
        box.setAttribute("aria-label", box.dataset.name);
      } else {
        for (const name of ["tabindex", "role", "aria-label"]) box.removeAttribute(name);
      }
    }
  };

  const dropOwnTabStop = (root) => {
    const main = root.querySelector('main[data-testid="stMain"][tabindex]');
    if (main) main.removeAttribute("tabindex");
  };

  const dropOwnSkipLink = (root) => {
    root.querySelector('[data-testid="stSkipToContent"]')?.remove();
    root.querySelector('header[data-testid="stHeader"]')?.setAttribute("role", "presentation");
  };

  const mend = () => {
    for (const repair of [hideDrawings, nameScrollBoxes, dropOwnTabStop, dropOwnSkipLink]) repair(document);
  };

  let waiting = false;
  const soon = () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      mend();
    });
  };

  new MutationObserver(soon).observe(document.documentElement, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ["tabindex", "open"],
  });
  addEventListener("resize", soon);
  soon();

  // On paper nothing can be opened: tables behind a chart are printed open.
  const closed = () => document.querySelectorAll("main details:not([open])");
  addEventListener("beforeprint", () => {
    for (const one of closed()) one.open = one.dataset.forPrint = true;
  });
  addEventListener("afterprint", () => {
    for (const one of document.querySelectorAll("main details[data-for-print]")) {
      one.open = false;
      delete one.dataset.forPrint;
    }
  });

  // Streamlit reruns on "r" and clears its cache on "c": one key alone must do nothing (WCAG 2.1.4).
  addEventListener(
    "keydown",
    (event) => {
      const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
      const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
      if (plain && !typing && ["c", "C", "r", "R"].includes(event.key)) event.stopImmediatePropagation();
    },
    { capture: true },
  );
})();
