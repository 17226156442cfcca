/** Markup that is safe to put into a page as it is. */
export class Html {
  constructor(readonly source: string) {}
}

type Value = Html | string | number | readonly (Html | string)[];

/** Builds markup; every value that is not {@link Html} itself is escaped, for text and for quoted attributes alike. */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Html {
  return new Html(strings.map((text, at) => text + sourceOf(values[at] ?? '')).join(''));
}

export function escapeText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

function sourceOf(value: Value): string {
  if (value instanceof Html) return value.source;
  if (typeof value === 'string' || typeof value === 'number') return escapeText(String(value));
  return value.map(sourceOf).join('');
}
