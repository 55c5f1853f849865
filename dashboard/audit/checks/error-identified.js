(audit) => {
  const targets = audit.all("[aria-invalid=true], [aria-invalid=grammar], [aria-invalid=spelling]").filter(audit.visible);
  const explained = (field) => ["aria-errormessage", "aria-describedby"].some((name) =>
    (field.getAttribute(name) ?? "").split(/\s+/).filter(Boolean).some((key) => {
      const text = field.getRootNode().getElementById?.(key);
      return text && audit.visible(text) && audit.squeeze(text.textContent);
    }));
  return audit.report({ targets, failed: targets.filter((field) => !explained(field)).map((field) => [field]) });
}
