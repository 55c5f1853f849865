// Each Plotly figure of the page as it was described to Plotly, with the words that stand with it.
() => {
  const plain = (value) => JSON.parse(JSON.stringify(value ?? null, (_, one) => (ArrayBuffer.isView(one) ? [...one] : one)));
  const { all, name, node, squeeze } = globalThis.__audit;
  const card = (plot) => {
    let place = plot;
    while (place.parentElement && !place.querySelector("h2, h3, figcaption")) place = place.parentElement;
    return place;
  };
  return all(".js-plotly-plot").filter((plot) => plot.layout).map((plot) => {
    const around = card(plot);
    const labelled = plot.closest("[role=figure], [role=img], figure");
    return {
      node: node(plot),
      figure: {
        data: plain(plot.data),
        layout: plain(plot.layout),
        title: squeeze(around.querySelector("h2, h3, figcaption")?.textContent ?? ""),
        alternative: labelled ? squeeze(labelled.getAttribute("aria-label") ?? "") || name(labelled) : "",
        sentence: [...around.querySelectorAll("p")].map((one) => squeeze(one.textContent)).join(" "),
        table: around.querySelector("table") !== null,
      },
    };
  });
}
