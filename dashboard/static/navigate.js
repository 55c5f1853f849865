// Moves between pages without loading the application anew, and tells everybody that it did:
// address, title, current page and focus are as after a full load; what has the focus is read out.
(() => {
  "use strict";

  const app = () => document.querySelector('[data-testid="stApp"]');
  const running = () => app()?.dataset.testScriptState !== "notRunning";
  const navLinks = () => [...document.querySelectorAll("nav a[data-paths]")];
  const pagePaths = () => navLinks().flatMap((link) => link.dataset.paths.split(" "));

  const isPage = (url) =>
    url.origin === location.origin && pagePaths().includes(url.pathname.replace(/\/+$/, "") || "/");

  const kept = document.documentElement.dataset;
  const language = (url) => url.searchParams.get("lang") || kept.language || "ko";

  const named = (address) => {
    const url = new URL(address, location.href);
    for (const name of ["said", "focus"]) url.searchParams.delete(name);
    url.searchParams.sort();
    return `${url.pathname.replace(/\/+$/, "")}?${url.searchParams}`;
  };

  // Settled: the script has run to its end, and the heading that stands was made for this address; looked at
  // twice, as the last pieces are drawn a moment later. An address that is written otherwise waits 1.5 s, and 10 s
  // where no run was seen: on a slow line the page that was left still stands.
  // What an act answered is waited for: nothing else says whether it was done.
  const answered = (heading) => heading.dataset.answer === (new URL(location.href).searchParams.get("said") || "");

  const stands = (long) => {
    const heading = running() ? null : document.querySelector("main [data-address]");
    return heading !== null && answered(heading) && (long || named(heading.dataset.address) === named(location.href));
  };

  const settled = (done, waited = 0, before = false, ran = false) => {
    const now = stands(waited > (ran ? 30 : 200));
    if (now && before) return done();
    if (waited < 600) setTimeout(() => settled(done, waited + 1, now, ran || running()), 50);
  };

  const focusOn = (element) => {
    if (!element) return false;
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: element.id.startsWith("line-") ? "center" : "start" });
    return true;
  };

  const target = () => {
    const url = new URL(location.href);
    const line = url.searchParams.get("line");
    return (
      document.getElementById(url.searchParams.get("focus") || "") ||
      document.getElementById(url.searchParams.get("row") || "") ||
      (line && document.getElementById(`line-${line}`)) ||
      (url.hash.length > 1 && document.getElementById(decodeURIComponent(url.hash.slice(1)))) ||
      document.getElementById("said")
    );
  };

  // The one live region stays while pages come and go; the same words are read out again.
  const announcer = document.getElementById("announcer");
  let words = "";
  const say = (said) => {
    words = said;
    announcer.textContent = "";
    requestAnimationFrame(() => (announcer.textContent = words));
  };

  // What an act answered, and what a filter left, is read out even where the focus is elsewhere.
  const announce = (results = null) => {
    const said = document.getElementById("said");
    const told = said ? said !== document.activeElement && said.querySelector("p") : results;
    say(told ? told.textContent : "");
  };

  // Past a second of waiting, words say so; nothing moves. Who looks from outside sees by data-waiting that the
  // page is not there yet.
  const progress = document.getElementById("progress");
  let waiting = 0;
  const wait = () => {
    clearTimeout(waiting);
    kept.waiting = "";
    waiting = setTimeout(() => {
      progress.hidden = false;
      say(progress.textContent);
    }, 1000);
  };
  const arrived = () => {
    clearTimeout(waiting);
    progress.hidden = true;
    delete kept.waiting;
  };

  const markCurrent = () => {
    const here = location.pathname.replace(/\/+$/, "") || "/";
    const asked = new URL(location.href).searchParams;
    const carried = document.querySelector(".site-nav").dataset.kept.split(" ");
    for (const link of navLinks()) {
      const to = new URL(link.href);
      for (const name of carried) {
        if (asked.get(name)) to.searchParams.set(name, asked.get(name));
        else to.searchParams.delete(name);
      }
      link.href = to.pathname + to.search;
      if (link.dataset.paths.split(" ").includes(here)) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    }
    const help = document.querySelector('.footer-nav a[data-paths="/help"]');
    if (help) help.hash = `help-${document.querySelector("main [data-page]")?.dataset.page ?? ""}`;
    for (const link of document.querySelectorAll(".languages a[data-language]")) {
      const other = new URL(location.href);
      other.searchParams.set("lang", link.dataset.language);
      link.href = other.pathname + other.search;
    }
  };

  // Where the reader was on a page they leave, kept with its entry in the history: Back leads there again.
  const shell = (element) => element.cloneNode(false).outerHTML;
  const alike = (tag, markup) => [...document.querySelectorAll(tag)].filter((one) => shell(one) === markup);

  const remember = (element) => {
    const [tag, markup] = [element.localName, shell(element)];
    const place = { tag, markup, nth: alike(tag, markup).indexOf(element), top: scrollY };
    history.replaceState({ ...history.state, place }, "");
  };

  const returnTo = (place) => {
    const element = place && alike(place.tag, place.markup)[place.nth];
    if (!element) return false;
    element.focus({ preventScroll: true });
    scrollTo(0, place.top);
    return true;
  };

  // Only the last of several quick moves arrives. Who went on in the meantime keeps the focus where it is.
  let moves = 0;
  let askedAgain = false;

  // A page may be drawn once more after it stood; a focus that went with what was replaced is put back.
  const hold = (mine, element, again, waited = 0) => {
    if (mine !== moves || waited > 60) return;
    if (!element.isConnected && document.activeElement === document.body) return settled(again);
    setTimeout(() => hold(mine, element, again, waited + 1), 50);
  };

  const move = ({ resultsFirst = false, place = null, stay = false } = {}) => {
    const mine = ++moves;
    const left = document.activeElement;
    wait();
    const arrive = () => {
      if (mine !== moves) return;
      arrived();
      markCurrent();
      const results = document.getElementById("results");
      if (![left, document.body].includes(document.activeElement)) return announce(stay ? results : null);
      const returned = stay && results && returnTo(place);
      if (!returned && results && (resultsFirst || stay)) {
        focusOn(results);
      } else if (!returned && !returnTo(place) && !focusOn(document.getElementById("problem") || target())) {
        scrollTo(0, 0);
        document.querySelector("main h1").focus({ preventScroll: true });
      }
      announce(returned ? results : null);
      hold(mine, document.activeElement, arrive);
    };
    settled(arrive);
  };

  // The address is where the reader is going. A late answer of the page that they left would push its own, and
  // Forward would be gone: it is not let, and what the address names is asked for again, once a move.
  const push = history.pushState.bind(history);
  history.pushState = (state, unused, url) => {
    if (new URL(url ?? "", location.href).pathname === location.pathname) return push(state, unused, url);
    if (askedAgain) return;
    askedAgain = true;
    dispatchEvent(new PopStateEvent("popstate", { state: {} }));
    move({ place: history.state?.place });
  };

  const go = (url, from, { resultsFirst = false, stay = false } = {}) => {
    if (from) remember(from);
    const place = stay ? history.state.place : null;
    askedAgain = false;
    push({}, "", url);
    dispatchEvent(new PopStateEvent("popstate", { state: {} }));
    move({ resultsFirst, place, stay });
  };

  // The menu of a narrow screen closes behind who goes on from it, so that it lies over nothing that has the
  // focus; Back leads to what opened it.
  const menu = document.getElementById("site-menu");
  menu.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget && !menu.contains(relatedTarget) && menu.hidePopover && menu.matches(":popover-open")) {
      menu.hidePopover();
    }
  });
  const menuLeft = (link) => {
    if (!menu.contains(link) || !menu.hidePopover || !menu.matches(":popover-open")) return link;
    menu.hidePopover();
    return document.querySelector(".menu-open");
  };

  addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href]");
    if (!link || event.defaultPrevented || event.button !== 0) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || link.hasAttribute("download")) return;
    const url = new URL(link.href, location.href);
    if (url.hash && url.pathname === location.pathname && url.search === location.search) {
      event.preventDefault();
      focusOn(document.getElementById(decodeURIComponent(url.hash.slice(1))));
      return;
    }
    // Another language is another document; a look that only this address asks for ends with it.
    if (!isPage(url) || kept.preview || language(url) !== language(new URL(location.href))) return;
    event.preventDefault();
    go(url, menuLeft(link), { resultsFirst: link.matches(".filters .reset, [data-results]") });
  });

  addEventListener("submit", (event) => {
    const form = event.target.closest?.("form[data-navigate]");
    if (!form) return;
    event.preventDefault();
    const url = new URL(form.action, location.href);
    for (const [name, value] of new FormData(form)) {
      if (value === "") url.searchParams.delete(name);
      else url.searchParams.set(name, value);
    }
    // Who narrows a list stays at the filter and hears what is left; who searches is led to what was found.
    const stay = form.matches(".filters:not([role=search])");
    go(url, event.submitter ?? form.querySelector("button"), { resultsFirst: !stay, stay });
  });

  addEventListener("act-answered", (event) => go(event.detail));

  addEventListener("popstate", (event) => {
    if (!event.isTrusted) return;
    askedAgain = false;
    move({ place: event.state?.place });
  });

  // Charts are drawn on the server in the colours of a theme; a live switch draws them anew, the focus stays.
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    setTimeout(() => dispatchEvent(new PopStateEvent("popstate", { state: {} })), 300);
  });

  wait();
  settled(() => {
    // Who went on before the first page stood hears of where they went, and of nothing else.
    if (moves) return;
    arrived();
    markCurrent();
    focusOn(document.getElementById("problem") || target());
    announce();
  });
})();
