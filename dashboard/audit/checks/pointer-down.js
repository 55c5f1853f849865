(audit) => {
  const heard = audit.listeners("mousedown", "pointerdown", "touchstart")
    .map((target) => (target instanceof Element ? target : document.documentElement));
  const down = [...new Set([...heard, ...audit.all("[onmousedown], [onpointerdown], [ontouchstart]")])];
  return audit.report({ targets: [...audit.pointerTargets(), ...down], cantTell: down.map((target) => [target]) });
}
