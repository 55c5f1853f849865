(audit) => {
  const thing = "(?:버튼|단추|링크|아이콘|메뉴|상자|칸|탭|button|link|icon|menu|box|tab)";
  const sense = "(?:오른쪽|왼쪽|우측|좌측|위쪽|아래쪽|상단|하단|빨간|파란|노란|초록|녹색|회색|붉은|푸른|둥근|네모난|동그란|" +
    "세모난|원형|사각형|right|left|red|green|blue|yellow|round|square)";
  const asks = new RegExp(`${thing}[^.]{0,12}(?:누르|클릭|선택|고르|press|click|select|choose)|` +
    `(?:press|click|select|choose)[^.]{0,24}${thing}`, "i");
  const sensory = new RegExp(`${sense}(?:색|쪽)?(?:의|에 있는)?\\s*${thing}`, "i");
  const own = (element) => audit.squeeze([...element.childNodes]
    .filter(({ nodeType }) => nodeType === Node.TEXT_NODE).map(({ data }) => data).join(" "));
  const targets = audit.all("body *").filter((element) => audit.visible(element) && asks.test(own(element)));
  const cantTell = targets.flatMap((element) => {
    const found = sensory.exec(own(element));
    return found ? [[element, "", found[0]]] : [];
  });
  return audit.report({ targets, cantTell });
}
