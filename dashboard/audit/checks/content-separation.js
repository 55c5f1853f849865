(audit) => {
  const controls = audit.pointerTargets();
  const known = new Set(controls);
  const pairs = controls.map((control) => [control, control.nextElementSibling]).filter(([, next]) => known.has(next));
  const edged = (element) => {
    const style = getComputedStyle(element);
    const lined = ["Top", "Right", "Bottom", "Left"].some((side) =>
      parseFloat(style[`border${side}Width`]) > 0 && style[`border${side}Style`] !== "none");
    const padded = ["Top", "Right", "Bottom", "Left"].some((side) => parseFloat(style[`padding${side}`]) >= 4);
    return lined || padded || style.boxShadow !== "none";
  };
  const touching = ([one, other]) => {
    const a = one.getBoundingClientRect();
    const b = other.getBoundingClientRect();
    const gap = Math.max(a.left - b.right, b.left - a.right, a.top - b.bottom, b.top - a.bottom);
    return gap < 1 && !edged(one) && !edged(other) &&
      getComputedStyle(one).backgroundColor === getComputedStyle(other).backgroundColor;
  };
  return audit.report({ targets: pairs.flat(), cantTell: pairs.filter(touching).map(([one]) => [one]) });
}
