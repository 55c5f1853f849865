// What the page holds, as a person reads it: roles, names and words of its main part, without figures, styles
// and the marks of a session. The same content gives the same text at every load.
() => {
  const root = document.querySelector("main, [role=main]") ?? document.body;
  const own = (element) => [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
    .map(({ data }) => data.trim()).filter(Boolean).join(" ");
  const lines = [...root.querySelectorAll("*")]
    .filter((element) => !element.closest("svg, script, style, template") && element.type !== "hidden")
    .map((element) => [element.localName, ...["role", "aria-label", "alt", "type", "scope", "aria-expanded"]
      .map((name) => element.getAttribute(name) ?? ""), own(element)].join("|"));
  return [document.documentElement.lang, ...lines].join("\n").replace(/\d+/g, "0");
}
