(audit) => {
  const words = /^(도움말|고객 ?센터|문의|자주 ?묻는 ?질문|상담|help|support|contact|faq)/i;
  const ways = audit.all("a[href], button").filter((way) => audit.visible(way) &&
    (/^(mailto:|tel:)/i.test(way.getAttribute("href") ?? "") || words.test(audit.name(way))));
  const key = (way) => /^(mailto:|tel:)/i.exec(way.getAttribute("href") ?? "")?.[0] ?? audit.name(way);
  return { ways: ways.map((way) => ({ ...audit.node(way), key: key(way) })) };
}
