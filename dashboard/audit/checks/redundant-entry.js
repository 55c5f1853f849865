(audit) => {
  const kind = (field) => {
    if (["email", "tel"].includes(field.type)) return field.type;
    const tokens = (field.getAttribute("autocomplete") ?? "").split(/\s+/).filter(Boolean);
    const last = tokens.at(-1);
    return last && !["on", "off"].includes(last) ? last : "";
  };
  const targets = audit.all("input, select, textarea").filter((field) => audit.visible(field) && kind(field));
  const seen = new Set();
  const again = targets.filter((field) => seen.has(kind(field)) || !seen.add(kind(field)));
  return audit.report({ targets, cantTell: again.map((field) => [field]) });
}
