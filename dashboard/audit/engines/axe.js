// axe-core over the open page; its text stands before this function's body as `axe`.
async ({ korean, left_out, level_aaa }) => {
  const audit = globalThis.__audit;
  const { axe } = globalThis;
  const rules = axe.getRules().filter(({ ruleId, tags }) =>
    (level_aaa || !tags.includes("wcag2aaa")) && !left_out.includes(ruleId));
  axe.configure({ noHtml: true });
  const report = await axe.run(document, {
    runOnly: { type: "rule", values: rules.map(({ ruleId }) => ruleId) },
    elementRef: true, selectors: false, ancestry: false, xpath: false,
  });

  const actRules = Object.fromEntries(axe._audit.rules.map(({ id, actIds }) => [id, actIds]));
  const element = (node) => node.element ?? document.documentElement;

  const koreanMessage = ({ id, data, message }) => {
    const english = axe._audit.data.checks[id]?.messages ?? {};
    const kind = ["fail", "incomplete"].find((key) =>
      english[key] && axe.utils.processMessage(english[key], data) === message);
    const template = korean.checks[id]?.[kind];
    return template ? axe.utils.processMessage(template, data) ?? "" : "";
  };

  const finding = (rule, node, outcome) => {
    const checks = [[korean.summaries.any, node.any], [korean.summaries.none, [...node.all, ...node.none]]];
    const remedy = checks.map(([heading, failed]) => {
      const messages = [...new Set(failed.map(koreanMessage).filter(Boolean))];
      return messages.length ? `${heading} ${messages.join(" ")}` : "";
    });
    return {
      ...audit.node(element(node)), rule: rule.id, outcome, impact: node.impact ?? rule.impact ?? "moderate",
      act: actRules[rule.id] ?? [], message_en: rule.help, message_ko: korean.rules[rule.id]?.help ?? "",
      remedy_en: audit.squeeze(node.failureSummary ?? ""), remedy_ko: remedy.filter(Boolean).join(" "),
    };
  };

  const targets = Object.fromEntries(rules.map(({ ruleId }) => [ruleId, []]));
  const seen = new Set();
  for (const rule of [...report.passes, ...report.violations, ...report.incomplete]) {
    for (const node of rule.nodes) {
      targets[rule.id].push(audit.id(element(node)));
      seen.add(element(node));
    }
  }
  const root = document.querySelector("main, [role=main]") ?? document.body;
  const expected = [...root.querySelectorAll("*")].some((inside) => audit.visible(inside) && inside.textContent.trim());
  return {
    version: axe.version, targets,
    wcag: Object.fromEntries(rules.map(({ ruleId, tags }) => [ruleId, tags])),
    findings: [
      ...report.violations.flatMap((rule) => rule.nodes.map((node) => finding(rule, node, "failed"))),
      ...report.incomplete.flatMap((rule) => rule.nodes.map((node) => finding(rule, node, "cantTell"))),
    ],
    root_seen: true,
    inside_expected: expected ? 1 : 0,
    inside_seen: [...seen].some((found) => found !== root && root.contains(found)) ? 1 : 0,
  };
}
