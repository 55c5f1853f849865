(audit) => {
  const first = new Map();
  const failed = [];
  const targets = audit.all("[id]").filter((element) => element.id.trim());
  for (const element of targets) {
    // An id is its tree's own: a shadow root has its own ids.
    const ids = first.get(element.getRootNode()) ?? new Set();
    first.set(element.getRootNode(), ids);
    if (ids.has(element.id)) failed.push([element, "", element.id]);
    ids.add(element.id);
  }
  return audit.report({ targets, failed });
}
