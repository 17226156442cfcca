import { characterEntitiesHtml4 } from 'character-entities-html4';

/** What XML has beside HTML 4. */
const XML_TOO: Readonly<Record<string, string>> = { apos: "'" };

/** Code points 128–159 mean what Windows-1252 has there (HTML, "numeric character reference end state"). */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/** A number may be written with zeros before it; no name is as long. */
const REFERENCE = /&(?:#[xX]([\da-fA-F]{1,20})|#(\d{1,20})|([a-zA-Z][a-zA-Z\d]{0,20}));/g;

/**
 * Decodes character references once: numeric ones and the names of XML and HTML 4, which are what feeds contain.
 * Others, and any without a semicolon, stay as written. The table of all 2,231 names of HTML would be a tenth of the
 * extension.
 */
export function decodeEntities(text: string): string {
  return text.replace(
    REFERENCE,
    (written, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
      if (name !== undefined) return named(name) ?? written;
      return characterAt(hex === undefined ? Number.parseInt(decimal ?? '', 10) : Number.parseInt(hex, 16));
    },
  );
}

function named(name: string): string | undefined {
  if (Object.hasOwn(characterEntitiesHtml4, name)) return characterEntitiesHtml4[name];
  return Object.hasOwn(XML_TOO, name) ? XML_TOO[name] : undefined;
}

function characterAt(code: number): string {
  if (code >= 0x80 && code <= 0x9f) return WINDOWS_1252[code - 0x80] ?? '';
  const isCharacter = code > 0 && code <= 0x10_ff_ff && (code < 0xd8_00 || code > 0xdf_ff);
  return isCharacter ? String.fromCodePoint(code) : '\uFFFD';
}
