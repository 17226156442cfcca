/**
 * A page that wants to know what a reader marks, and to mark by itself. It is put at the start of the page's head,
 * before anything of ours runs, and writes down all it can learn in `window.spied`.
 */
export const HOSTILE = `<script>
(() => {
  const spied = (window.spied = { roots: [], keys: [], opened: [], errors: [], calls: 0 });
  const note = (what) => { spied.calls += 1; return what; };
  addEventListener('error', (event) => spied.errors.push(String(event.message)));
  addEventListener('unhandledrejection', (event) => spied.errors.push(String(event.reason)));
  // Poison: whatever of ours ran in this world would be heard, or break.
  for (const name of ['map', 'filter', 'flatMap', 'push', 'join', 'forEach']) {
    const own = Array.prototype[name];
    Array.prototype[name] = function (...all) {
      if (new Error().stack.includes('chrome-extension:')) note();
      return own.apply(this, all);
    };
  }
  customElements.define = note;
  customElements.get = note;
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (options) {
    const root = attach.call(this, { ...options, mode: 'open' });
    spied.roots.push(this.localName);
    return root;
  };
  class Spy extends HTMLElement {
    constructor() { super(); try { const { shadowRoot } = this.attachInternals(); if (shadowRoot) spied.opened.push('internals'); } catch {} }
  }
  try { CustomElementRegistry.prototype.define.call(customElements, 'waymark-bar', Spy); } catch {}
  for (const name of ['fetch', 'postMessage']) window[name] = note;
  if (window.chrome) try { Object.defineProperty(window.chrome, 'runtime', { get: note }); } catch {}
  Element.prototype.append = Element.prototype.append;
  // It listens to every key and press, before anybody else.
  for (const type of ['keydown', 'keyup', 'input', 'click', 'pointerdown']) {
    addEventListener(type, (event) => { if (event.isTrusted && event.composedPath().some((one) => one instanceof ShadowRoot)) spied.opened.push(type); if (event.key) spied.keys.push(event.key); }, true);
  }
  // It presses, reads and covers the bar, whenever it comes.
  new MutationObserver((records) => {
    for (const { addedNodes } of records) for (const node of addedNodes) {
      if (node.localName !== 'waymark-bar') continue;
      spied.seen = (spied.seen || 0) + 1;
      if (node.shadowRoot || node.innerHTML || node.textContent) spied.opened.push('content');
      const box = node.getBoundingClientRect();
      for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click']) {
        node.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true }));
        for (let x = 0; x < innerWidth; x += 20) for (let y = 0; y < innerHeight; y += 20) {
          if (document.elementFromPoint(x, y) === node) node.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, clientX: x, clientY: y }));
        }
      }
      node.click();
      node.style.cssText = 'display: block !important; transform: translate(300px, 300px) !important; opacity: 0 !important;';
      window.onBar?.(node);
    }
  }).observe(document, { childList: true, subtree: true });
})();
</script>
<form name="createRange"></form><img name="getSelection" alt=""><form name="addEventListener"></form>`;
