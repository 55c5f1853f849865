(audit) => {
  const html = document.documentElement;
  const lang = (html.getAttribute("lang") ?? "").trim();
  if (!lang) return audit.report({ targets: [html], failed: [[html, "missing"]] });

  const SCRIPTS = { ko: /\p{Script=Hangul}/gu, ja: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/gu,
    zh: /\p{Script=Han}/gu, ru: /\p{Script=Cyrillic}/gu };
  const SYLLABLE = 2.5; // letters that one Hangul syllable or Han character stands for
  const script = SCRIPTS[lang.slice(0, 2).toLowerCase()] ?? /\p{Script=Latin}/gu;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let expected = 0;
  let total = 0;
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    const parent = text.parentElement;
    const marked = parent?.closest("[lang]");
    if (!parent || (marked && marked !== html) || /^(SCRIPT|STYLE|NOSCRIPT|TEMPLATE)$/.test(parent.tagName) ||
      parent.closest("code, pre, svg, [translate=no]") || !audit.visible(parent)) continue;
    const weigh = (letters) => letters.reduce((sum, letter) =>
      sum + (/[\p{Script=Hangul}\p{Script=Han}]/u.test(letter) ? SYLLABLE : 1), 0);
    expected += weigh(text.data.match(script) ?? []);
    total += weigh(text.data.match(/\p{L}/gu) ?? []);
  }
  const share = total < 50 ? 1 : expected / total;
  return audit.report({
    targets: [html],
    failed: share < 0.3 ? [[html, "", lang]] : [],
    cantTell: share >= 0.3 && share < 0.6 ? [[html, "mixed", lang]] : [],
  });
}
