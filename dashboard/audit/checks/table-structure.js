(audit) => {
  const targets = audit.all("table").filter((table) =>
    audit.visible(table) && !audit.hidden(table) && !["presentation", "none"].includes(table.getAttribute("role")));
  const failed = targets.flatMap((table) => {
    const headers = [...table.querySelectorAll("th, [role=columnheader], [role=rowheader]")]
      .filter((cell) => cell.closest("table") === table);
    if (headers.length === 0) return [[table, "no-header"]];
    const named = audit.squeeze(table.caption?.textContent ?? "") || table.getAttribute("aria-label") ||
      table.getAttribute("aria-labelledby");
    if (!named) return [[table, "no-name"]];
    const inFirstRow = (cell) => cell.closest("thead") !== null || cell.closest("tr") === table.rows[0];
    const both = headers.some(inFirstRow) && headers.some((cell) => !inFirstRow(cell));
    const marked = headers.every((cell) => cell.scope || cell.id || cell.getAttribute("role"));
    return both && !marked ? [[table, "no-scope"]] : [];
  });
  return audit.report({ targets, failed });
}
