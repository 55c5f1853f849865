// Copies the address of the page as it stands, telling everybody whether it did, and prints it.
(() => {
  "use strict";

  const address = () => {
    const url = new URL(location.href);
    for (const name of ["said", "focus"]) url.searchParams.delete(name);
    return url.href;
  };

  // A server in an office often has no certificate: there a browser has no clipboard to write to.
  const byHand = (text) => {
    const area = document.createElement("textarea");
    area.value = text;
    area.className = "visually-hidden";
    document.body.append(area);
    area.select();
    const copied = document.execCommand("copy");
    area.remove();
    return copied;
  };

  const copy = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return byHand(text);
    }
  };

  addEventListener("click", (event) => {
    if (event.target.closest?.("button[data-print]")) print();
  });

  addEventListener("click", async (event) => {
    const button = event.target.closest?.("button[data-copied]");
    if (!button) return;
    const copied = await copy(address());
    button.focus();
    const words = copied ? button.dataset.copied : button.dataset.uncopied;
    button.parentElement.querySelector(".copy-state").textContent = words;
    document.getElementById("announcer").textContent = words;
  });
})();
