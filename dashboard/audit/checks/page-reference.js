(audit) => {
  const targets = audit.all("[role=doc-pagebreak], [role=doc-pagelist], [epub\\:type~=pagebreak]");
  return audit.report({ targets, cantTell: targets.map((mark) => [mark]) });
}
