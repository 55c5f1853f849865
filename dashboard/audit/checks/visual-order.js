(audit) => {
  const inFlow = (child) => audit.visible(child) && audit.squeeze(child.textContent) &&
    !["absolute", "fixed"].includes(getComputedStyle(child).position) && child.getBoundingClientRect().width > 1;
  const boxes = audit.all("body *").filter((box) => /flex|grid/.test(getComputedStyle(box).display));
  const lists = boxes.map((box) => [box, [...box.children].filter(inFlow)]).filter(([, kids]) => kids.length > 1);
  const before = (a, b) => a.bottom <= b.top + 1 || (a.right <= b.left + 1 && a.top < b.bottom);
  const cantTell = lists.filter(([, kids]) => kids.slice(1).some((kid, index) =>
    before(kid.getBoundingClientRect(), kids[index].getBoundingClientRect()) &&
    !before(kids[index].getBoundingClientRect(), kid.getBoundingClientRect())));
  return audit.report({ targets: lists.map(([box]) => box), cantTell: cantTell.map(([box]) => [box]) });
}
