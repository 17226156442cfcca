/** What texts put before the items of a list that is not marked up as one: `- `, `• `, `1. `, `[ ] `, `☐ `. */
const MARKER = /^\s*(?:(?:[-–—•*·‣▪◦●○►▸→☐☑✓✔✗✘]|\[[ xX]?\]|\(?\d{1,3}[.)])\s+)+/u;

export function hasMarker(text: string): boolean {
  return MARKER.test(text);
}

export function withoutMarker(text: string): string {
  return text.replace(MARKER, '').trim();
}

/** The lines of a text of which each new one begins with a marker; other line breaks are only the source's own. */
export function markedLines(text: string): string[] {
  const groups: string[][] = [[]];
  for (const line of text.split('\n')) {
    if (hasMarker(line) && groups.at(-1)?.some((one) => one.trim() !== '') === true) groups.push([line]);
    else groups.at(-1)?.push(line);
  }
  return groups.map((lines) => lines.join(' '));
}
