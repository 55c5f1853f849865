(audit) => {
  // What is written in Hangul is Korean: no other language is.
  const phrase = /[가-힣]+(\s+[가-힣]+){2,}/u;
  const inForce = (element) => element.closest("[lang]")?.getAttribute("lang").trim().toLowerCase() ?? "";
  const foreign = (element, text) => /[가-힣]/u.test(text) && !/^(ko|$)/.test(inForce(element));
  const failed = new Map();
  const cantTell = new Map();
  const targets = new Set();
  const judge = (element, text) => {
    if (!foreign(element, text)) return;
    const found = [element, "", text.trim().slice(0, 80)];
    if (phrase.test(text)) failed.set(element, found);
    else cantTell.set(element, found);
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    const parent = text.parentElement;
    if (!text.data.trim() || !parent || /^(SCRIPT|STYLE|NOSCRIPT|TEMPLATE)$/.test(parent.tagName) ||
      parent.closest("svg, [translate=no], [aria-hidden=true]")) continue;
    targets.add(parent);
    judge(parent, text.data);
  }
  for (const element of audit.all("[aria-label]")) {
    targets.add(element);
    judge(element, element.getAttribute("aria-label"));
  }
  return audit.report({
    targets: [...targets],
    failed: [...failed.values()],
    cantTell: [...cantTell.values()].filter(([element]) => !failed.has(element)),
  });
}
