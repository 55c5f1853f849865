(audit) => {
  const heard = audit.listeners("touchmove", "pointermove", "gesturestart", "gesturechange");
  const targets = [...new Set([...heard, ...audit.all("[draggable=true], [ontouchmove], [onpointermove]")])];
  return audit.report({ targets, cantTell: targets.map((target) => [target]) });
}
