(audit) => {
  const targets = audit.all("input:not([type=hidden], [type=submit], [type=button], [type=reset], [type=image]), select, " +
    "textarea, [role=textbox], [role=combobox], [role=slider], [role=spinbutton]").filter(audit.visible);
  const named = (field) => [...(field.labels ?? [])].some((label) => audit.squeeze(label.textContent)) ||
    ["aria-label", "aria-labelledby", "title"].some((name) => audit.squeeze(field.getAttribute(name) ?? ""));
  const failed = targets.filter((field) => field.getAttribute("placeholder") && !named(field));
  return audit.report({ targets, failed: failed.map((field) => [field]) });
}
