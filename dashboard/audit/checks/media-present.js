(audit) => {
  const targets = audit.all("video, audio, object, embed, iframe").filter((media) =>
    media.localName !== "iframe" || audit.visible(media));
  return audit.report({ targets, cantTell: targets.map((media) => [media]) });
}
