(audit) => {
  const frames = audit.all("iframe").filter((frame) => audit.visible(frame) && !audit.hidden(frame));
  const groups = Map.groupBy(frames, (frame) => audit.name(frame).toLowerCase());
  const shared = [...groups].filter(([name, some]) => name && some.length > 1);
  const content = (frame) => {
    const text = audit.squeeze(frame.contentDocument?.body?.textContent ?? "");
    const images = [...frame.contentDocument?.images ?? []].map(({ src, alt }) => `${src} ${alt}`).join(" ");
    return text || images ? `${text} ${images}` : null;
  };
  const failed = [];
  const cantTell = [];
  for (const [name, some] of shared) {
    const sources = new Set(some.map((frame) => (frame.hasAttribute("srcdoc") ? frame.srcdoc : frame.src)));
    const readable = some.every((frame) => content(frame) !== null);
    if (sources.size === 1) continue;
    if (!readable) cantTell.push([some[1], "unseen", name]);
    else if (new Set(some.map(content)).size > 1) failed.push([some[1], "", name]);
  }
  return audit.report({ targets: shared.flatMap(([, some]) => some), failed, cantTell });
}
