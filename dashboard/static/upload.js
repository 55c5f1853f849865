// Sends the files of a form one after the other, so that each has its progress. Without this script the
// browser sends them all at once.
(() => {
  "use strict";

  const line = (list, file) => {
    const item = document.createElement("li");
    const name = document.createElement("span");
    const bar = document.createElement("progress");
    const state = document.createElement("span");
    name.textContent = file.name;
    bar.max = 100;
    bar.value = 0;
    bar.setAttribute("aria-label", file.name);
    item.append(name, " ", bar, " ", state);
    list.append(item);
    return { bar, state };
  };

  // One request; resolves to the address it led to, or to null where it led nowhere.
  const post = (form, body, { bar, state }) =>
    new Promise((resolve) => {
      const request = new XMLHttpRequest();
      request.open("POST", form.getAttribute("action"));
      request.setRequestHeader("accept", "text/html, text/plain");
      request.upload.addEventListener("progress", (event) => {
        if (event.lengthComputable) bar.value = (100 * event.loaded) / event.total;
      });
      request.upload.addEventListener("load", () => {
        bar.removeAttribute("value");
        state.textContent = form.dataset.reading;
      });
      request.addEventListener("load", () => {
        bar.value = 100;
        const address = new URL(request.responseURL, location.href);
        const led = address.searchParams.has("said");
        state.textContent = led ? form.dataset.sent : request.responseText.slice(0, 300);
        resolve(led ? address : null);
      });
      request.addEventListener("error", () => {
        bar.value = 0;
        state.textContent = form.dataset.unsent;
        resolve(null);
      });
      request.send(body);
    });

  const send = async (form, input, files, submitter) => {
    form.querySelector(".upload-progress")?.remove();
    const list = document.createElement("ol");
    list.className = "upload-progress";
    const status = form.querySelector(".form-state");
    status.before(list);
    form.setAttribute("aria-busy", "true");
    const rows = files.map((file) => line(list, file));
    let last = null;
    for (const [place, file] of files.entries()) {
      status.textContent = form.dataset.progress.replace("#", String(place + 1)).replace("%", String(files.length));
      const body = new FormData(form, submitter);
      body.delete(input.name);
      // What is too large to be read is named, and not sent.
      const fits = file.size <= Number(input.dataset.largest);
      body.append(input.name, fits ? file : new Blob([]), file.name);
      body.set("size", String(file.size));
      // Refused, the page says so beside what came before.
      if (last) body.set("back", body.get("onward"));
      // Pasted words go with the first file alone.
      if (place > 0) for (const area of form.querySelectorAll("textarea")) body.set(area.name, "");
      const led = await post(form, body, rows[place]);
      last = led ?? last;
      if (led && !led.searchParams.has("focus")) break;
    }
    form.removeAttribute("aria-busy");
    if (!last) {
      status.textContent = form.dataset.unsent;
      status.tabIndex = -1;
      status.focus();
      return;
    }
    status.textContent = "";
    list.remove();
    form.reset();
    dispatchEvent(new CustomEvent("act-answered", { detail: last }));
  };

  addEventListener(
    "submit",
    (event) => {
      const form = event.target.closest?.("form.act[enctype='multipart/form-data']");
      const input = form?.querySelector("input[type=file]");
      const files = [...(input?.files ?? [])];
      if (!files.length) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (form.getAttribute("aria-busy") !== "true") send(form, input, files, event.submitter);
    },
    { capture: true },
  );
})();
