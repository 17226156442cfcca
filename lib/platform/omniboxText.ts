import type { TextPart } from '../model/search';

/** Characters that XML 1.0 does not allow even when they are escaped. */
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/**
 * A text in a suggestion's markup, with what was searched for as `<match>`. One bad character would lose the
 * suggestion.
 */
export function omniboxXml(parts: readonly TextPart[]): string {
  return parts.map(({ text, hit }) => (hit ? `<match>${escaped(text)}</match>` : escaped(text))).join('');
}

/** The same where suggestions are plain text. */
export function omniboxPlain(parts: readonly TextPart[]): string {
  return parts.map(({ text }) => text).join('');
}

function escaped(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&apos;',
  };
  return text.replace(NOT_XML, '').replace(/[&<>"']/g, (sign) => entities[sign] ?? '');
}
