// Reads a chart value by value with the arrow keys, and lets it be heard, by Chart2Music. The reader stands on
// the page only once its button was pressed; Tab and Escape leave it, and keys do something only inside it.
(() => {
  "use strict";

  const SCRIPT = "/site/chart2music.js";
  let open = null;

  const scripts = new Map();
  const load = (address) => {
    if (!scripts.has(address)) {
      const script = document.createElement("script");
      script.src = address;
      document.head.append(script);
      scripts.set(address, new Promise((done, failed) => Object.assign(script, { onload: done, onerror: failed })));
    }
    return scripts.get(address);
  };

  const plain = (words) => new DOMParser().parseFromString(String(words).replace(/<br\s*\/?>/g, " "), "text/html").body.textContent;

  const plotOf = (tools) => {
    const drawn = [...document.querySelectorAll(".js-plotly-plot")];
    return drawn.filter((plot) => plot.compareDocumentPosition(tools) & Node.DOCUMENT_POSITION_FOLLOWING).at(-1);
  };

  // Names and values of every series, whichever way the bars lie.
  const seriesOf = (plot) =>
    plot.data.map((trace) => {
      const lying = trace.orientation === "h";
      const values = Array.from(lying ? trace.x : trace.y);
      const names = Array.from(trace.customdata ?? (lying ? trace.y : trace.x));
      return { name: trace.name, values, names: names.map(plain) };
    });

  const mark = (plot, series, index) => {
    for (const one of plot.querySelectorAll(".point.being-read")) one.classList.remove("being-read");
    plot.querySelectorAll(".barlayer .trace")[series]?.querySelectorAll(".point")[index]?.classList.add("being-read");
  };

  const close = () => {
    if (!open) return;
    const { chart, box, plot, tools, button } = open;
    open = null;
    chart.cleanUp();
    mark(plot, -1, -1);
    const inside = box.contains(document.activeElement);
    box.remove();
    tools.querySelector("[data-read]").setAttribute("aria-expanded", "false");
    tools.querySelector("[data-listen]").setAttribute("aria-pressed", "false");
    if (inside) button.focus();
  };

  const words = (tools, series) => {
    const told = JSON.parse(tools.dataset.words);
    const said = {
      "point-xy": ({ x, y }) => `${x}, ${y}`,
      "chart-bar-labeled": ({ label }) => (series.length > 1 ? label : ""),
    };
    // What has no words here is left unsaid: the library's own are English.
    return {
      told,
      say: ({ id, evaluators }) => {
        const found = said[id] ?? "";
        return typeof found === "function" ? found(evaluators) : found;
      },
    };
  };

  const read = async (tools, sound) => {
    const again = open?.tools === tools && open.sound === sound;
    const plot = plotOf(tools);
    close();
    if (again || !plot) return;
    await load(SCRIPT);
    const series = seriesOf(plot);
    const { told, say } = words(tools, series);
    const box = document.createElement("div");
    box.className = "chart-reader";
    box.innerHTML = '<p class="reader-keys"></p><div class="reader-chart" tabindex="0" role="application"></div><div class="reader-words"></div>';
    const [keys, element, cc] = box.children;
    keys.textContent = told.keys;
    keys.id = "reader-keys";
    element.setAttribute("aria-describedby", keys.id);
    element.setAttribute("aria-label", told.name);
    element.textContent = told.name;
    tools.after(box);
    const number = (value) => `${Math.round(value * 100) / 100}${plot.layout.meta?.unit ?? ""}`;
    const { err, data } = globalThis.c2mChart({
      type: "bar",
      element,
      cc,
      lang: "en",
      title: told.name,
      data: Object.fromEntries(series.map(({ name, values }) => [name, values.map((y, x) => ({ x, y }))])),
      axes: { x: { format: (x) => series[0].names[x] ?? "" }, y: { minimum: 0, format: number } },
      options: {
        enableSound: sound,
        translationCallback: say,
        onFocusCallback: ({ slice, index }) => mark(plot, series.findIndex(({ name }) => name === slice), index),
        // Its help, options and monitor are dialogs in English; what they say stands above.
        customHotkeys: ["H", "O", "M", "Q", "E"].map((key) => ({ key: { key }, force: true, callback: () => {} })),
      },
    });
    if (err) throw new Error(err);
    cc.lang = document.documentElement.lang;
    const button = tools.querySelector(sound ? "[data-listen]" : "[data-read]");
    open = { chart: data, box, plot, tools, sound, button };
    tools.querySelector("[data-read]").setAttribute("aria-expanded", "true");
    tools.querySelector("[data-listen]").setAttribute("aria-pressed", String(sound));
    element.focus();
    // The first value is read at once, as the space bar reads it again.
    element.dispatchEvent(new KeyboardEvent("keydown", { key: " " }));
  };

  addEventListener("click", (event) => {
    const button = event.target.closest?.("[data-read], [data-listen]");
    if (button) read(button.closest("[data-words]"), button.matches("[data-listen]"));
  });

  addEventListener("keydown", (event) => {
    if (event.key === "Escape" && open?.box.contains(event.target)) close();
  });
})();
