/**
 * A node as the DOM defines it. A form gives its controls by their names before its own members (HTML,
 * `HTMLFormElement`, `LegacyOverrideBuiltIns`): with `<input name="parentElement">`, that input is the form's
 * `parentElement`, and a walk through the page goes astray or round in circles. Of every other kind of node this gives
 * the node itself. What it gives is for reading members and calling them, not for handing on to the DOM.
 */
export function unclobbered<N extends Node>(node: N): N {
  if ((node as { readonly [Symbol.toStringTag]?: string })[Symbol.toStringTag] !== 'HTMLFormElement') return node;
  return new Proxy(node, {
    get: (form, name) => {
      const value: unknown = Reflect.get(Object.getPrototypeOf(form) as object, name, form);
      return typeof value === 'function' ? value.bind(form) : value;
    },
  });
}
