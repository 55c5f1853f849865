(audit) => {
  const targets = audit.all("img[alt], input[type=image][alt], area[alt], [role=img][aria-label]")
    .filter((image) => audit.squeeze(image.getAttribute("alt") ?? image.getAttribute("aria-label")));
  const failed = targets.flatMap((image) => {
    const text = audit.squeeze(image.getAttribute("alt") ?? image.getAttribute("aria-label"));
    const file = (image.getAttribute("src") ?? "").split(/[?#]/)[0].split("/").pop();
    const bare = file.replace(/\.\w+$/, "");
    const poor = /\.(png|jpe?g|gif|svg|webp|avif|bmp|ico)$/i.test(text) ||
      (file && text === file) || (bare && /[\d_-]/.test(bare) && text === bare) ||
      /^(image|img|picture|photo|graphic|icon|이미지|그림|사진|아이콘|도표)\s*\d*$/i.test(text);
    return poor ? [[image, "", text]] : [];
  });
  return audit.report({ targets, failed });
}
