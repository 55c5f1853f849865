// What engines and checks share about the open page; defined once a document.
() => {
  if (globalThis.__audit?.node) return true;
  const ids = new WeakMap();
  const selectors = new WeakMap();
  let count = 0;

  const id = (element) => {
    if (!ids.has(element)) ids.set(element, ++count);
    return ids.get(element);
  };

  // An id with a run of digits or a colon is made by a framework and differs at the next load.
  const stable = (value) => /^[A-Za-z가-힣][\w가-힣-]*$/.test(value) && !/\d{3}|:/.test(value);

  const step = (element) => {
    const name = CSS.escape(element.localName);
    const same = [...(element.parentNode?.children ?? [])].filter((other) => other.localName === element.localName);
    return same.length > 1 ? `${name}:nth-of-type(${same.indexOf(element) + 1})` : name;
  };

  const selector = (element) => {
    if (!(element instanceof Element)) return "html";
    if (!selectors.has(element)) selectors.set(element, build(element));
    return selectors.get(element);
  };

  const build = (element) => {
    const root = element.getRootNode();
    if (element === document.documentElement || element === document.body) return element.localName;
    if (stable(element.id) && root.querySelectorAll(`#${CSS.escape(element.id)}`).length === 1) {
      return (root.host ? `${selector(root.host)} >> ` : "") + `#${CSS.escape(element.id)}`;
    }
    if (element.parentElement) return `${selector(element.parentElement)} > ${step(element)}`;
    return root.host ? `${selector(root.host)} >> ${step(element)}` : step(element);
  };

  const squeeze = (text) => text.replace(/\s+/g, " ").trim();

  const snippet = (element) => {
    if (!(element instanceof Element)) return "";
    const attributes = [...element.attributes].map(({ name, value }) =>
      ` ${name}="${value.length > 120 ? `${value.slice(0, 120)}…` : value}"`);
    const inner = element.matches("html, head, body") ? "" : squeeze(element.textContent ?? "");
    const end = inner ? `${inner.slice(0, 120)}${inner.length > 120 ? "…" : ""}</${element.localName}>` : "";
    return `<${element.localName}${attributes.join("")}>${end}`.slice(0, 500);
  };

  const visible = (element) =>
    element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: false }) &&
    element.getClientRects().length > 0;

  const hidden = (element) => element.closest("[aria-hidden=true], [inert]") !== null;

  const all = (query, root = document) => {
    const found = [...root.querySelectorAll(query)];
    for (const host of root.querySelectorAll("*")) {
      if (host.shadowRoot) found.push(...all(query, host.shadowRoot));
    }
    return found;
  };

  const name = (element) => {
    const by = element.getAttribute("aria-labelledby");
    const labelled = by ? by.split(/\s+/).map((key) => document.getElementById(key)?.textContent ?? "").join(" ") : "";
    const images = [...element.querySelectorAll("img[alt], [role=img][aria-label]")]
      .map((image) => image.getAttribute("alt") ?? image.getAttribute("aria-label")).join(" ");
    return squeeze(labelled) || squeeze(element.getAttribute("aria-label") ?? "") ||
      squeeze(`${element.textContent ?? ""} ${images}`) || squeeze(element.getAttribute("title") ?? "");
  };

  const node = (element) => ({
    node: id(element), selector: selector(element), snippet: snippet(element),
  });

  const FOCUSABLE = "a[href], area[href], button, input, select, textarea, summary, iframe, audio[controls], " +
    "video[controls], [contenteditable]:not([contenteditable=false]), [tabindex]";
  const focusable = () => all(FOCUSABLE).filter((element) =>
    !element.matches(":disabled, input[type=hidden]") && !element.closest("[inert]") && visible(element));

  const TARGETS = "a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [role=link], " +
    "[role=checkbox], [role=radio], [role=switch], [role=tab], [role=menuitem], [role=option], [role=slider]";
  const pointerTargets = () => all(TARGETS).filter((element) =>
    !element.matches(":disabled, [aria-disabled=true]") && visible(element) &&
    getComputedStyle(element).pointerEvents !== "none");

  // Elements that listen; what listens for the whole page (window, a framework's root) counts as html.
  const listeners = (...types) => {
    const log = globalThis.__auditLog?.listeners ?? [];
    const main = document.querySelector("main, [role=main]") ?? document.body;
    const alive = log.filter(({ type }) => types.includes(type)).map(({ target }) => target.deref())
      .filter((target) => target && (!(target instanceof Node) || target.isConnected));
    return [...new Set(alive.map((target) =>
      (target instanceof Element && !target.contains(main) ? target : document.documentElement)))];
  };

  // A problem is [element, reason, value]: the reason's sentence is in the rule's file.
  const report = ({ targets = [], failed = [], cantTell = [] }) => {
    const list = (problems) => problems.map(([element, reason = "", value = ""]) =>
      ({ ...node(element), reason, value: String(value) }));
    return { targets: [...new Set(targets)].map(id), failed: list(failed), cantTell: list(cantTell) };
  };

  globalThis.__audit = {
    all, focusable, hidden, id, listeners, name, node, pointerTargets, report, selector, snippet, squeeze, visible,
  };
  return true;
};
