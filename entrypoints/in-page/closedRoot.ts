/** Of our elements, for whoever looks at a page's. */
export type HostName =
  | 'waymark-card'
  | 'waymark-bar'
  | 'waymark-chip'
  | 'waymark-line'
  | 'waymark-changes'
  | 'waymark-pick'
  | 'waymark-covered'
  | 'waymark-refused'
  | 'waymark-note'
  | 'waymark-keys';

export interface ClosedRoot {
  /** To be put on the page. */
  readonly host: HTMLElement;
  /** To be filled; takes no room by itself, which is for its styles to say. */
  readonly mount: HTMLElement;
}

/** An element with styled room for an interface, closed to the scripts of the page that it is put on. */
export function closedRoot(name: HostName, styles: string): ClosedRoot {
  // Made in a document of its own: on the page's, a custom element that the page has defined under this name would be
  // given the root, closed or not, by `ElementInternals.shadowRoot` (HTML, "available to element internals").
  const host = document.implementation.createHTMLDocument('').createElement(name);
  const root = host.attachShadow({ mode: 'closed' });
  // No adopted sheet, which Firefox refuses to content scripts before its newest versions. As `textContent` of ours the
  // styles are also exempt from the page's content security policy.
  const sheet = document.createElement('style');
  sheet.textContent = styles;
  const mount = document.createElement('div');
  // The tokens are set here, where no style of the page reaches.
  mount.className = 'in-page';
  root.append(sheet, mount);
  return { host, mount };
}
