(audit) => {
  const heard = audit.listeners("touchmove", "pointermove", "gesturestart", "gesturechange")
    .map((target) => (target instanceof Element ? target : document.documentElement));
  const targets = [...new Set([...heard, ...audit.all("[draggable=true], [ontouchmove], [onpointermove]")])];
  return audit.report({ targets, cantTell: targets.map((target) => [target]) });
}
