// A chart as a picture to take away: Plotly draws it anew with its title, its finding and where it is from;
// title and text alternative are written into the file.
(() => {
  "use strict";

  const WIDTH = 1000;
  const LINE = 116; // letters of a line, Hangul counting two
  let plotly = null;

  const load = () =>
    (plotly ??= new Promise((done, failed) => {
      const script = Object.assign(document.createElement("script"), { src: "/site/plotly.js", onerror: failed });
      script.onload = () => done(globalThis.Plotly);
      document.head.append(script);
    }));

  const wrapped = (words) => {
    const lines = [""];
    let used = 0;
    for (const word of words.split(" ")) {
      const size = [...word].reduce((sum, letter) => sum + (letter > "ᄀ" ? 2 : 1), 1);
      if (used + size > LINE && used > 0) {
        lines.push("");
        used = 0;
      }
      lines[lines.length - 1] += `${used ? " " : ""}${word}`;
      used += size;
    }
    return lines;
  };

  const escaped = (words) => words.replace(/[&<>]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[sign]);

  const layoutOf = (plot, { title, finding, source }) => {
    const lines = wrapped(finding);
    const layout = structuredClone(plot.layout);
    const top = 52 + 20 * lines.length;
    return {
      ...layout,
      autosize: false,
      width: WIDTH,
      height: plot.offsetHeight + top + 28,
      margin: { ...layout.margin, l: 24, r: 48, t: top, b: (layout.margin?.b ?? 60) + 28 },
      title: {
        text: `<b>${escaped(title)}</b>`,
        x: 0,
        xref: "container",
        xanchor: "left",
        yref: "container",
        y: 1,
        yanchor: "top",
        pad: { l: 24, t: 16 },
        font: { size: 20 },
        subtitle: { text: lines.map(escaped).join("<br>"), font: { size: 14 } },
      },
      annotations: [
        { text: escaped(source), showarrow: false, xref: "paper", x: 0, xanchor: "left", yref: "paper", y: 0, yanchor: "top", yshift: -(layout.margin?.b ?? 60), font: { size: 12 } },
      ],
    };
  };

  // PNG: text beside the picture, in UTF-8 (iTXt), right before the end of the file.
  const table = Array.from({ length: 256 }, (_, n) => {
    for (let bit = 0; bit < 8; bit++) n = n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1;
    return n >>> 0;
  });
  const crc = (bytes) => ~bytes.reduce((sum, byte) => table[(sum ^ byte) & 255] ^ (sum >>> 8), ~0) >>> 0;

  const note = (keyword, words) => {
    const body = new TextEncoder().encode(`iTXt${keyword}\0\0\0\0\0${words}`);
    const chunk = new Uint8Array(body.length + 8);
    const view = new DataView(chunk.buffer);
    view.setUint32(0, body.length - 4);
    chunk.set(body, 4);
    view.setUint32(body.length + 4, crc(body));
    return chunk;
  };

  const withNotes = (png, notes) => {
    const end = png.length - 12;
    return new Blob([png.slice(0, end), ...Object.entries(notes).map(([name, words]) => note(name, words)), png.slice(end)], { type: "image/png" });
  };

  const take = async (button) => {
    const tools = button.closest("[data-words]");
    const { title, finding, source, file } = JSON.parse(tools.dataset.words);
    const plot = [...document.querySelectorAll(".js-plotly-plot")]
      .filter((one) => one.compareDocumentPosition(tools) & Node.DOCUMENT_POSITION_FOLLOWING)
      .at(-1);
    const library = await load();
    const figure = { data: structuredClone(plot.data), layout: layoutOf(plot, { title, finding, source }) };
    const address = await library.toImage(figure, { format: "png", width: WIDTH, height: figure.layout.height, scale: 2 });
    const png = new Uint8Array(await (await fetch(address)).arrayBuffer());
    const link = document.createElement("a");
    link.href = URL.createObjectURL(withNotes(png, { Title: title, Description: `${title}. ${finding}`, Source: source }));
    link.download = file;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  };

  addEventListener("click", async (event) => {
    const button = event.target.closest?.("[data-picture]");
    if (!button || button.getAttribute("aria-busy") === "true") return;
    button.setAttribute("aria-busy", "true");
    try {
      await take(button);
    } finally {
      button.removeAttribute("aria-busy");
    }
  });
})();
