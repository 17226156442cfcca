/** Elements that run within a line; every other one starts a new block of text. */
export const INLINE = new Set([
  'a',
  'abbr',
  'b',
  'bdi',
  'bdo',
  'cite',
  'code',
  'data',
  'del',
  'dfn',
  'em',
  'font',
  'i',
  'img',
  'input',
  'ins',
  'kbd',
  'label',
  'mark',
  'picture',
  'q',
  'rp',
  'rt',
  'ruby',
  's',
  'samp',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'time',
  'tt',
  'u',
  'var',
  'wbr',
]);

/** Never part of what a page says on a topic. */
const SKIPPED = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'nav',
  'footer',
  'svg',
  'iframe',
  'object',
  'embed',
  'video',
  'audio',
  'canvas',
  'button',
  'select',
  'textarea',
  'dialog',
  'head',
  'title',
]);
const SKIPPED_ROLES = new Set(['navigation', 'contentinfo', 'search', 'dialog', 'alert', 'button', 'menu']);

export function isSkipped(element: Element): boolean {
  return (
    SKIPPED.has(element.localName) ||
    element.hasAttribute('hidden') ||
    element.getAttribute('aria-hidden') === 'true' ||
    SKIPPED_ROLES.has(element.getAttribute('role') ?? '')
  );
}

/**
 * The level of a heading, 1–6, by its element or by ARIA (`role=heading`, level 2 when it says none); null for others.
 */
export function headingLevel(element: Element): number | null {
  const native = /^h([1-6])$/.exec(element.localName)?.[1];
  if (native !== undefined) return Number(native);
  if (element.getAttribute('role') !== 'heading') return element.localName === 'summary' ? 6 : null;
  const level = Number(element.getAttribute('aria-level') ?? 2);
  return level >= 1 && level <= 6 ? Math.floor(level) : 2;
}
