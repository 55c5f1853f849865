// Sends forms of acts without loading the application anew. Without this script they work all the same:
// the browser sends them and comes back to the page.
(() => {
  "use strict";

  const say = (form, sentence) => {
    const state = form.querySelector(".form-state");
    state.textContent = sentence;
    return state;
  };

  const send = async (form, submitter) => {
    const stay = (sentence) => {
      form.removeAttribute("aria-busy");
      const state = say(form, sentence);
      state.tabIndex = -1;
      state.focus();
    };
    form.setAttribute("aria-busy", "true");
    say(form, form.dataset.sending);
    const body = new FormData(form, submitter);
    const multipart = form.enctype === "multipart/form-data";
    try {
      const response = await fetch(form.getAttribute("action"), {
        method: "POST",
        body: multipart ? body : new URLSearchParams(body),
        headers: { accept: "text/html, text/plain" },
      });
      if (!response.redirected) return stay((await response.text()).slice(0, 500));
      form.removeAttribute("aria-busy");
      say(form, "");
      // What stays in the document starts afresh; what was refused comes back with the page.
      form.reset();
      dispatchEvent(new CustomEvent("act-answered", { detail: new URL(response.url) }));
    } catch {
      stay(form.dataset.unsent);
    }
  };

  addEventListener("submit", (event) => {
    const form = event.target.closest?.("form[data-act]");
    if (!form) return;
    event.preventDefault();
    if (form.getAttribute("aria-busy") !== "true") send(form, event.submitter);
  });

  // The one shortcut, with a modifier: Ctrl (or Command) and Enter send the form that one is in.
  addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    const form = event.target.closest?.("form.act");
    if (!form) return;
    event.preventDefault();
    form.requestSubmit(form.querySelector("button[type=submit]"));
  });

  // How many rows are chosen is read out, and stands on the button that acts on them.
  const CHOSEN = ["keys", "linked", "pages"];
  const boxes = (within, state = "") =>
    CHOSEN.flatMap((name) => [...within.querySelectorAll(`input[type=checkbox][name=${name}]${state}`)]);

  const count = (form) => {
    const buttons = form.querySelectorAll("button[data-counted]");
    if (!buttons.length) return;
    const chosen = String(boxes(form, ":checked").length);
    for (const button of buttons) button.textContent = button.dataset.counted.replace("#", chosen);
    say(form, form.dataset.chosen.replace("#", chosen));
  };

  addEventListener("change", (event) => {
    const form = event.target.closest?.("form.act");
    if (form && CHOSEN.includes(event.target.name)) count(form);
  });

  // One press chooses all rows that are shown (of the group that the button stands in), another none.
  addEventListener("click", (event) => {
    const button = event.target.closest?.("button[data-choose-all]");
    const form = button?.closest("form.act");
    if (!form) return;
    const all = boxes(button.closest("fieldset") ?? form);
    const some = all.some((box) => !box.checked);
    for (const box of all) box.checked = some;
    count(form);
  });
})();
