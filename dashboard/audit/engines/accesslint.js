// AccessLint over the open page; its text stands before this function's body as `AccessLint`.
async ({ named, level_aaa }) => {
  const audit = globalThis.__audit;
  const rules = AccessLint.rules.filter(({ id, level }) => named.includes(id) && (level_aaa || level !== "AAA"));
  const disabledRules = AccessLint.rules.filter((rule) => !rules.includes(rule)).map(({ id }) => id);
  const report = AccessLint.runAudit(document, { disabledRules, includeAAA: level_aaa });
  if (report.skippedRules.length) throw new Error(report.skippedRules.map(({ ruleId }) => ruleId).join(" "));

  const known = Object.fromEntries(rules.map((rule) => [rule.id, rule]));
  const targets = Object.fromEntries(rules.map(({ id }) => [id, []]));
  const findings = report.violations.map(({ ruleId, element, impact, message }) => {
    const place = element ?? document.documentElement;
    targets[ruleId].push(audit.id(place));
    return {
      ...audit.node(place), rule: ruleId, outcome: "failed", impact, act: known[ruleId].actRuleIds ?? [],
      message_en: message, message_ko: "", remedy_en: known[ruleId].guidance ?? "", remedy_ko: "",
    };
  });
  // It says only what is wrong, so it counts no elements that it saw: its silence decides nothing.
  return {
    version: AccessLint.version, targets, findings,
    wcag: Object.fromEntries(rules.map(({ id, wcag }) => [id, wcag])),
    root_seen: true, inside_expected: 0, inside_seen: 0,
  };
}
