// Runs before the page's own scripts: when the document last changed, and what listens to what.
(() => {
  if (globalThis.__auditLog) return;
  // changed: content; touched: content or attributes, as a script that moves things sets them without end.
  // asked, answered: when the page last sent something over a socket, and when something last came over one.
  const log = { changed: performance.now(), touched: performance.now(), asked: 0, answered: 0, listeners: [] };
  Object.defineProperty(globalThis, "__auditLog", { value: log });

  new MutationObserver((records) => {
    log.touched = performance.now();
    if (records.some(({ type }) => type !== "attributes")) log.changed = log.touched;
    const last = records.at(-1).target;
    log.element = new WeakRef(last instanceof Element ? last : last.parentElement ?? document.documentElement);
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });

  // The automation's own listeners on window are no part of the page.
  const foreign = (listener, target) =>
    target === globalThis && typeof listener === "function" && /hitTargetInterceptor/i.test(String(listener));

  const add = EventTarget.prototype.addEventListener;
  const send = WebSocket.prototype.send;
  const heard = new WeakSet();
  WebSocket.prototype.send = function (data) {
    log.asked = performance.now();
    if (!heard.has(this)) add.call(this, "message", () => { log.answered = performance.now(); });
    heard.add(this);
    return send.call(this, data);
  };

  EventTarget.prototype.addEventListener = function addEventListener(type, listener, options) {
    const target = this ?? globalThis;
    if (listener && !foreign(listener, target)) log.listeners.push({ type: String(type), target: new WeakRef(target) });
    return add.call(target, type, listener, options);
  };
})();
