(audit) => {
  const words = (text) => text.normalize("NFKC").toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [];
  const alike = (word, others) => others.some((other) => other.includes(word) || word.includes(other));
  const shares = (some, others) => some.some((word) => alike(word, others));
  const headings = audit.all("h1, [role=heading][aria-level='1']").filter((heading) =>
    audit.visible(heading) && words(audit.name(heading)).length > 0);
  const title = words(document.title);

  // A browser takes the first of several titles: one that is about nothing on the page, before one that is.
  const titles = audit.all("title").filter((one) => one instanceof HTMLTitleElement);
  const content = words(document.body?.innerText ?? "");
  const later = titles.slice(1).filter((one) => shares(words(one.textContent), content));
  if (title.length && later.length && !shares(title, content)) {
    const failed = [[titles[0], "first", document.title.trim().slice(0, 60)]];
    return audit.report({ targets: titles, failed });
  }
  if (!headings.length || !title.length) return audit.report({});

  // The name of the site alone, which is right where the site begins: the heading says what the page is about,
  // and only then where.
  const home = /\/(index|main|home|default)?(\.\w+)?$/i.test(location.pathname);
  const site = document.title.trim().replace(/\s+/g, " ");
  const named = [...document.querySelectorAll("a[href='/'], meta[property='og:site_name']")].some((one) =>
    (one.content ?? one.textContent).trim().replace(/\s+/g, " ") === site);
  const escaped = site.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const where = new RegExp(`(\\b(at|of|in|on|from)( the)?|[|:·–—-]) ${escaped}\\W*$`, "iu");
  const topic = (heading) => words(audit.name(heading)).filter((word) => !alike(word, title)).length;
  const bare = home ? undefined : headings.find((heading) => {
    const text = audit.name(heading).replace(/\s+/g, " ");
    return topic(heading) > 1 && (named || (title.length > 1 && where.test(text)));
  });
  if (bare) return audit.report({ targets: headings, failed: [[bare, "site", site.slice(0, 60)]] });

  const shared = (heading) => shares(words(audit.name(heading)), title);
  const cantTell = headings.some(shared) ? [] : [[headings[0], "", audit.name(headings[0]).slice(0, 60)]];
  return audit.report({ targets: headings, cantTell });
}
