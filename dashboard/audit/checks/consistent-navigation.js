(audit) => {
  const navigations = audit.all("nav, [role=navigation]").filter((nav) => audit.visible(nav) && !audit.hidden(nav));
  const label = (nav) => audit.squeeze(nav.getAttribute("aria-label") ??
    document.getElementById(nav.getAttribute("aria-labelledby") ?? "")?.textContent ?? "");
  // What leads within the page (contents, pages of a list, filters) is no navigation between pages.
  const onward = (link) => link.host !== location.host || link.pathname !== location.pathname;
  const links = (nav) => [...nav.querySelectorAll("a[href]")].filter((link) => audit.visible(link) && onward(link))
    .map(audit.name).filter(Boolean);
  return {
    navigations: navigations.map((nav) => ({ ...audit.node(nav), label: label(nav), links: links(nav) }))
      .filter((nav) => nav.links.length > 0),
  };
}
