/** Declarations of an encoding stand this early, by the HTML standard's prescan (1,024 bytes). */
const PRESCAN_BYTES = 1024;

/**
 * The text of a web resource. The encoding is, in this order: the byte order mark, the `charset` of the Content-Type,
 * the shape of UTF-16 markup, the XML declaration, `<meta charset>`, UTF-8 (WHATWG Encoding and HTML, "determining the
 * character encoding"). A declared encoding that the bytes contradict yields to the next one, since servers often add
 * `charset=utf-8` to files they did not look at. When all fail, broken sequences become U+FFFD: never an error.
 */
export function decodeText(bytes: Uint8Array, contentType: string | null): string {
  const candidates = encodingsOf(bytes, contentType);
  for (const encoding of candidates) {
    const text = decodeStrictly(bytes, encoding);
    if (text !== null) return text;
  }
  return decoder(candidates[0] ?? 'utf-8', false)?.decode(bytes) ?? new TextDecoder().decode(bytes);
}

function encodingsOf(bytes: Uint8Array, contentType: string | null): string[] {
  const marked = byteOrderMark(bytes);
  if (marked !== null) return [marked];
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, PRESCAN_BYTES));
  return [charsetOf(contentType ?? ''), utf16Shape(bytes), xmlEncoding(head), metaCharset(head), 'utf-8'].filter(
    (encoding) => encoding !== null,
  );
}

function byteOrderMark([a, b, c]: Uint8Array): string | null {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : null;
}

/** `<?`, `<r`, `<!` … with a zero byte around each: markup in UTF-16 without a byte order mark. */
function utf16Shape([a, b, c, d]: Uint8Array): string | null {
  if (a === 0x3c && b === 0 && c !== 0 && d === 0) return 'utf-16le';
  return a === 0 && b === 0x3c && c === 0 && d !== 0 ? 'utf-16be' : null;
}

function charsetOf(contentType: string): string | null {
  return /;\s*charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType)?.[1] ?? null;
}

function xmlEncoding(head: string): string | null {
  return legible(/^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/i.exec(head)?.[1]);
}

function metaCharset(head: string): string | null {
  return legible(
    /<meta[^>]*?\scharset\s*=\s*["']?([\w.:-]+)/i.exec(head)?.[1] ??
      /<meta[^>]*?;\s*charset\s*=\s*["']?([\w.:-]+)/i.exec(head)?.[1],
  );
}

/** A declaration that could be read byte by byte cannot truly announce UTF-16. */
function legible(encoding: string | undefined): string | null {
  return encoding === undefined || /^utf-?16/i.test(encoding) ? null : encoding;
}

function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return decoder(encoding, true)?.decode(bytes) ?? null;
  } catch {
    return null;
  }
}

/** Null for a label that is no encoding. */
function decoder(encoding: string, fatal: boolean): TextDecoder | null {
  try {
    return new TextDecoder(encoding, { fatal });
  } catch {
    return null;
  }
}
