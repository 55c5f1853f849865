(audit) => {
  const fields = audit.all("input[type=password], input[autocomplete=one-time-code], iframe[src*=captcha i]");
  const login = /^(로그인|인증|본인 ?확인|log ?in|sign ?in|authenticate)/i;
  const ways = audit.all("a[href], button, [role=button]").filter((way) => audit.visible(way) && login.test(audit.name(way)));
  const targets = [...fields, ...ways];
  return audit.report({ targets, cantTell: targets.map((target) => [target]) });
}
