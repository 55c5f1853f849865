(audit) => {
  const targets = audit.all("[tabindex]");
  return audit.report({ targets, failed: targets.filter(({ tabIndex }) => tabIndex > 0).map((element) => [element]) });
}
