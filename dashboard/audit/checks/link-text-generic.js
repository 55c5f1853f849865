(audit) => {
  const generic = new RegExp("^(여기|이곳|여기를? ?(클릭|누르세요)|클릭|클릭하세요|더 ?보기|더|자세히|자세히 ?보기|상세|상세 ?보기|" +
    "바로 ?가기|링크|보기|이동|here|click( here)?|more|read more|learn more|details?|link|go|this)[ .…>»→+]*$", "i");
  const targets = audit.all("a[href], [role=link]").filter((link) => audit.visible(link) && audit.name(link));
  const failed = targets.flatMap((link) => {
    const name = audit.name(link);
    return generic.test(name) || /^(https?:\/\/|www\.)\S+$/i.test(name) ? [[link, "", name.slice(0, 80)]] : [];
  });
  return audit.report({ targets, failed });
}
