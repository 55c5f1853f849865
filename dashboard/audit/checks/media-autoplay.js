(audit) => {
  const media = audit.all("audio, video");
  const frames = audit.all("iframe, embed, object").filter((frame) =>
    /autoplay(=1|=true|\b(?!=))/i.test(frame.getAttribute("src") ?? frame.getAttribute("data") ?? ""));
  const sounds = media.filter((one) =>
    (one.hasAttribute("autoplay") && !one.hasAttribute("muted")) || (!one.paused && !one.muted && one.volume > 0));
  return audit.report({
    targets: [...media, ...frames],
    failed: sounds.filter((one) => !one.controls).map((one) => [one]),
    cantTell: [
      ...sounds.filter((one) => one.controls).map((one) => [one, "controls"]),
      ...frames.map((frame) => [frame, "frame"]),
    ],
  });
}
