// Asks how far a started audit is and shows it; what is new is read out at each quarter and at the end.
// Without this script the page says how far it was when it was opened.
(() => {
  "use strict";

  const EVERY_MS = 2000;
  let asking = false;

  const show = (box, { state, done, total, sentence }) => {
    const bar = box.querySelector("progress");
    if (total) {
      bar.max = total;
      bar.value = done;
    }
    box.querySelector("[data-where]").textContent = sentence;
    const under_way = state === "running" || state === "ending";
    const quarter = under_way ? `${state} ${total ? Math.floor((4 * done) / total) : 0}` : state;
    if (box.dataset.told !== quarter) {
      if (box.dataset.told) box.querySelector("[role=status]").textContent = sentence;
      box.dataset.told = quarter;
    }
    box.querySelector("[data-ended]").hidden = under_way;
    bar.hidden = !under_way;
    return under_way;
  };

  const ask = async () => {
    const box = document.querySelector("[data-audit-progress]");
    if (!box || box.dataset.ended || asking || document.hidden) return;
    asking = true;
    try {
      const response = await fetch(box.dataset.auditProgress);
      if (response.ok && !show(box, await response.json())) box.dataset.ended = "yes";
    } catch {
      // The dashboard does not answer now; it is asked again.
    } finally {
      asking = false;
    }
  };

  setInterval(ask, EVERY_MS);
})();
