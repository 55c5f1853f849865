async (audit) => {
  const shapes = "path, circle, ellipse, polygon, polyline, line, image, use, foreignObject, rect ~ rect";
  const drawn = (image) => {
    const style = image.getAttribute("style") ?? "";
    const from = image.getAttribute("src") ?? style.match(/background(?:-image)?\s*:[^;]*?url\((["']?)(.*?)\1\)/i)?.[2];
    return from ? new URL(from, document.baseURI) : null;
  };
  const markup = async (address) => {
    if (address.protocol === "data:" && /^image\/svg\+xml/i.test(address.pathname)) {
      const [head, ...rest] = address.href.split(",");
      const body = rest.join(",");
      return /;base64$/i.test(head) ? new TextDecoder().decode(Uint8Array.from(atob(body), (one) => one.charCodeAt(0)))
        : decodeURIComponent(body);
    }
    if (address.origin !== location.origin || !/\.svgz?$/i.test(address.pathname)) return null;
    const answer = await fetch(address, { cache: "force-cache" });
    return answer.ok ? answer.text() : null;
  };
  const targets = [], failed = [], cantTell = [];
  for (const image of audit.all("img[src], input[type=image][src], [style*=background]").filter(audit.visible)) {
    let drawing = null;
    try { drawing = await markup(drawn(image)); } catch { continue; }
    if (!drawing) continue;
    targets.push(image);
    const svg = new DOMParser().parseFromString(drawing.trim(), "image/svg+xml");
    const text = audit.squeeze([...svg.querySelectorAll("text")].map((one) => one.textContent).join(" "));
    const letters = text.match(/\p{L}/gu)?.length ?? 0;
    if (letters < 3) continue;
    const logo = /logo|로고|심벌|상징|휘장|CI\b/i.test(`${audit.name(image)} ${image.getAttribute("src")?.slice(0, 200)}`);
    const sure = !logo && /\s/.test(text) && !svg.querySelector(shapes);
    (sure ? failed : cantTell).push([image, sure ? "" : "drawing", text.slice(0, 80)]);
  }
  return audit.report({ targets, failed, cantTell });
}
