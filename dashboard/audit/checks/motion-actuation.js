(audit) => {
  const heard = audit.listeners("devicemotion", "deviceorientation", "deviceorientationabsolute").length > 0 ||
    globalThis.ondevicemotion || globalThis.ondeviceorientation;
  const targets = heard ? [document.documentElement] : [];
  return audit.report({ targets, cantTell: targets.map((target) => [target]) });
}
