// Runs before the page's own scripts: when the document last changed, and what listens to what.
(() => {
  if (globalThis.__auditLog) return;
  // changed: content; touched: content or attributes, as a script that moves things sets them without end.
  // asked, answered: when the page last sent something over a socket, and when something last came over one.
  const log = { changed: performance.now(), touched: performance.now(), asked: 0, answered: 0, listeners: [] };
  Object.defineProperty(globalThis, "__auditLog", { value: log });

  // What a function of the audit gives, as text: a tenth of a state is saved by not sending value by value.
  // A letter cut in two becomes one that can be written; undefined where text would say something else.
  const { stringify } = JSON;
  const prototypes = [Object, Array, String, Number, Boolean].map(({ prototype }) => prototype);
  const written = (key, value) => {
    if (value === undefined) return null;
    if (typeof value === "number" && !Number.isFinite(value)) throw new RangeError(String(value));
    return typeof value === "string" ? value.toWellFormed() : value;
  };
  const told = (value) => {
    // Old libraries have a toJSON of their own, which writes a list as a text.
    const foreign = prototypes.filter((prototype) => Object.hasOwn(prototype, "toJSON"))
      .map((prototype) => [prototype, Object.getOwnPropertyDescriptor(prototype, "toJSON")]);
    try {
      for (const [prototype] of foreign) if (!Reflect.deleteProperty(prototype, "toJSON")) return undefined;
      return stringify(value, written);
    } catch {
      return undefined;
    } finally {
      for (const [prototype, own] of foreign) Reflect.defineProperty(prototype, "toJSON", own);
    }
  };
  Object.defineProperty(log, "told", { value: told });

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
