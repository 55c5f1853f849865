// IBM Equal Access over the open page; its text stands before this function's body as `ace`.
async ({ ruleset }) => {
  const audit = globalThis.__audit;
  // React Aria answers template.firstChild with the template's content: the walker falls in and ends there.
  const prototype = HTMLTemplateElement.prototype;
  const patched = Object.getOwnPropertyDescriptor(prototype, "firstChild");
  if (patched?.configurable) delete prototype.firstChild;
  // It asks every focusable element of every rule of style whether that selects it. The list of these rules,
  // which it keeps on the document, is rid of those that select nothing in the page: no answer changes.
  const roots = [document, ...audit.all("*").map(({ shadowRoot }) => shadowRoot).filter(Boolean)];
  const selects = (selector) => roots.some((root) => {
    try {
      return root.querySelector(selector) !== null;
    } catch {
      return true;
    }
  });
  const without = (text) => text.replace(/([ >][^+~ >]+):focus-within/g, "$1");
  const shorten = (rules) => {
    const kept = rules.filter(({ selMain }) =>
      selects(selMain) || (selMain.includes(":focus-within") && selects(without(selMain))));
    rules.splice(0, rules.length, ...kept);
    return rules;
  };
  const keptOnDocument = (kept) => {
    let rules;
    Object.defineProperty(kept, "RPTUtil_ParsedStylesheetRules", {
      get: () => rules,
      set: (given) => { rules = given && shorten(given); },
    });
    Object.defineProperty(document, "aceCache", { value: kept, configurable: true, writable: true });
  };
  Object.defineProperty(HTMLDocument.prototype, "aceCache", { configurable: true, set: keptOnDocument });
  // For every element in the tab order it asks of every other one whether that lies over it. It is given those
  // in the tab order, whose place in the row counts, and what encloses the box of one that is not its own part.
  const ANY = "body *:not(script):not(style):not(meta):not(link)";
  const TABBED = "a, area, audio, button, iframe, input, select, summary, textarea, video, [tabindex], [contenteditable]";
  const boxOf = (found) => {
    const { left, top, width, height } = found.getBoundingClientRect();
    const [x, y] = [Math.ceil(left + scrollX), Math.ceil(top + scrollY)];
    return { x, y, right: x + Math.ceil(width), bottom: y + Math.ceil(height), drawn: width > 0 && height > 0 };
  };
  const encloses = (outer, inner) => outer.x <= inner.x && outer.y <= inner.y &&
    outer.right >= inner.right && outer.bottom >= inner.bottom;
  const thatMayLieOver = (any) => {
    const tabbed = any.filter((found) => found.matches(TABBED)).map((found) => ({ found, box: boxOf(found) }));
    return any.filter((found) => {
      if (found.matches(TABBED)) return true;
      const box = boxOf(found);
      return box.drawn && tabbed.some((inner) => encloses(box, inner.box) && !found.contains(inner.found));
    });
  };
  let over;
  const shortenList = (selector) => {
    const listed = () => Document.prototype.querySelectorAll.call(document, selector);
    return selector === ANY && roots.length === 1 ? over ??= thatMayLieOver([...listed()]) : listed();
  };
  const own = Object.getOwnPropertyDescriptor(document, "querySelectorAll");
  const mayShorten = own?.configurable ?? true;
  if (mayShorten) Object.defineProperty(document, "querySelectorAll", { value: shortenList, configurable: true });
  let checker;
  let report;
  try {
    checker = new ace.Checker();
    report = await checker.check(document, [ruleset]);
  } finally {
    delete HTMLDocument.prototype.aceCache;
    if (mayShorten) delete document.querySelectorAll;
    if (mayShorten && own) Object.defineProperty(document, "querySelectorAll", own);
    if (patched?.configurable) Object.defineProperty(prototype, "firstChild", patched);
  }

  const element = ({ node }) => (node instanceof Element ? node : node?.parentElement ?? document.documentElement);
  const outcome = ([level, reason]) => {
    if (reason === "FAIL" && level === "VIOLATION") return "failed";
    return level !== "INFORMATION" && ["FAIL", "POTENTIAL", "MANUAL"].includes(reason) ? "cantTell" : null;
  };

  // A rule maps to ACT rules as a whole, or only some of its reasons do: {act rule: {reason: outcome}}.
  const act = ({ ruleId, reasonId }) => [checker.engine.ruleMap[ruleId]?.act ?? []].flat().flatMap((one) =>
    (typeof one === "string" ? [one] : Object.keys(one).filter((id) => one[id][reasonId] === "fail")));

  const wcag = {};
  const group = {};
  for (const { num, rules } of checker.rulesets.find(({ id }) => id === ruleset).checkpoints) {
    for (const { id } of rules ?? []) (wcag[id] ??= []).push(num);
  }
  const targets = Object.fromEntries(Object.keys(wcag).map((id) => [id, []]));
  for (const id of Object.keys(wcag)) group[id] = checker.engine.getMessage(id, "group") ?? "";
  const seen = new Set();
  const findings = [];
  for (const result of report.results) {
    const place = element(result);
    seen.add(place);
    targets[result.ruleId]?.push(audit.id(place));
    const said = outcome(result.value);
    if (said) {
      findings.push({
        ...audit.node(place), rule: result.ruleId, outcome: said, act: act(result),
        impact: said === "failed" ? "serious" : "moderate",
        message_en: result.message, message_ko: "", remedy_en: group[result.ruleId] ?? "", remedy_ko: "",
      });
    }
  }

  const main = document.querySelector("main, [role=main]");
  const root = main ?? document.body;
  // What is clipped to nothing, as text for a screen reader alone, this engine takes for hidden and passes by.
  const clippedHere = (found) => {
    if (getComputedStyle(found).clipPath === "none") return false;
    const { width, height } = found.getBoundingClientRect();
    return width <= 1 || height <= 1;
  };
  const clipped = new Map([[root, false]]);
  const isClipped = (found) => {
    if (!clipped.has(found)) clipped.set(found, isClipped(found.parentElement) || clippedHere(found));
    return clipped.get(found);
  };
  const inside = [...root.querySelectorAll("*")].filter((found) => !isClipped(found) &&
    found.namespaceURI === "http://www.w3.org/1999/xhtml" && !found.closest("svg, template") &&
    !["BR", "WBR", "SCRIPT", "STYLE", "OPTION", "SOURCE", "TRACK"].includes(found.tagName) &&
    found.checkVisibility({ visibilityProperty: true }));
  return {
    version: report.toolVersion ?? "", targets, wcag, findings,
    root_seen: seen.has(root),
    inside_expected: inside.length,
    inside_seen: inside.filter((found) => seen.has(found)).length,
  };
}
