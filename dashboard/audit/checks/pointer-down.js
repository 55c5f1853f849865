(audit) => {
  const heard = audit.listeners("mousedown", "pointerdown", "touchstart");
  const down = [...new Set([...heard, ...audit.all("[onmousedown], [onpointerdown], [ontouchstart]")])];
  return audit.report({ targets: [...audit.pointerTargets(), ...down], cantTell: down.map((target) => [target]) });
}
