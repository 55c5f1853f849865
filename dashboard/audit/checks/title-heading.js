(audit) => {
  const words = (text) => text.normalize("NFKC").toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [];
  const headings = audit.all("h1, [role=heading][aria-level='1']").filter((heading) =>
    audit.visible(heading) && words(audit.name(heading)).length > 0);
  const title = words(document.title);
  if (!headings.length || !title.length) return audit.report({});
  const shared = (heading) => words(audit.name(heading)).some((word) =>
    title.some((other) => other.includes(word) || word.includes(other)));
  const cantTell = headings.some(shared) ? [] : [[headings[0], "", audit.name(headings[0]).slice(0, 60)]];
  return audit.report({ targets: headings, cantTell });
}
