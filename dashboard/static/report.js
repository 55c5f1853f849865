// Makes a report without leaving the page: says that it is being made, how much has come, and what came of it.
// Without this script the browser asks for the file itself.
(() => {
  "use strict";

  const nameOf = (response) => {
    const told = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get("content-disposition") || "");
    return told ? decodeURIComponent(told[1]) : "report";
  };

  const received = async (response, bar) => {
    const all = Number(response.headers.get("content-length"));
    const type = response.headers.get("content-type") || "";
    const reader = response.body.getReader();
    const parts = [];
    let bytes = 0;
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      parts.push(part.value);
      bytes += part.value.length;
      if (all) bar.value = Math.min(1, bytes / all);
    }
    return new Blob(parts, { type });
  };

  const save = (file, name) => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(file);
    link.download = name;
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  };

  const make = async (form) => {
    const [bar, state] = [form.querySelector("progress"), form.querySelector("[role=status]")];
    form.setAttribute("aria-busy", "true");
    bar.removeAttribute("value");
    bar.hidden = false;
    state.textContent = form.dataset.making;
    try {
      const response = await fetch(`${form.getAttribute("action")}?${new URLSearchParams(new FormData(form))}`);
      if (response.ok) {
        const name = nameOf(response);
        save(await received(response, bar), name);
        state.textContent = form.dataset.made.replace("#", name);
      } else {
        state.textContent = (await response.text()).slice(0, 1000);
      }
    } catch {
      state.textContent = form.dataset.unmade;
    } finally {
      bar.hidden = true;
      form.removeAttribute("aria-busy");
    }
  };

  addEventListener("submit", (event) => {
    const form = event.target.closest?.("form.report-form");
    if (!form) return;
    event.preventDefault();
    if (form.getAttribute("aria-busy") !== "true") make(form);
  });
})();
