import { fetchText } from '../../lib/archive/fetch';
import { politely } from '../../lib/archive/politeFetch';
import { within } from '../../lib/archive/reach';
import { checkGuide } from '../../lib/guide/published/checkGuide';
import { normaliseAddress, webUrl, type Address } from '../../lib/model/address';
import type { ArchiveId } from '../../lib/model/archive';
import type { Checked } from '../../lib/model/guideCheck';
import { holdsSite } from '../../lib/platform/permissions';
import { noteRequest } from '../../lib/session/requestLog';

const ask = politely(fetchText, { holds: holdsSite, sent: (one) => void noteRequest(one) });

/** What stands for the address of a page that was pasted without one. */
const SOMEWHERE = 'https://example.com';
const MARKUP = /<(?:!doctype|html|head|body|main|article|section|div|h[1-6]|p|ul|ol|script)\b/i;
const DATA = /^\s*[[{]/;

/** Checks what an author gives: an address of a site that Waymark may read, or a page's HTML, Markdown or data. */
export async function checkGiven(given: string): Promise<Checked> {
  const address = /^\S+$/.test(given.trim()) ? webUrl(given.trim()) : null;
  if (address !== null) return checkAddress(address);
  if (DATA.test(given)) return checkHtml(dataPage(given), SOMEWHERE);
  if (MARKUP.test(given)) return checkHtml(given, SOMEWHERE);
  const { pageOfMarkdown } = await import('../../lib/guide/publish/markdownPage');
  const { html, path } = pageOfMarkdown(given);
  return checkHtml(html, webUrl(path ?? '/', SOMEWHERE)?.href ?? SOMEWHERE);
}

async function checkAddress({ href, origin, host }: URL): Promise<Checked> {
  if (!(await holdsSite(origin))) return { kind: 'not-allowed', host };
  try {
    const fetched = await ask(href, { allowed: within(origin), accept: ['html'], why: 'check' });
    return fetched.kind === 'not-modified' ? { kind: 'not-read', host } : checkHtml(fetched.text, href);
  } catch {
    return { kind: 'not-read', host };
  }
}

/** Data alone, as a page would carry it. Nothing within it can end the script. */
function dataPage(data: string): string {
  return `<script type="application/ld+json">${data.replaceAll('<', '\\u003c')}</script>`;
}

/** What is parsed is never shown and runs nothing. */
function checkHtml(html: string, at: string): Checked {
  const address = normaliseAddress(at) ?? (SOMEWHERE as Address);
  const document = new DOMParser().parseFromString(html, 'text/html');
  const source = { address, base: at, archive: new URL(at).origin as ArchiveId, readAt: 0 };
  return { kind: 'checked', check: checkGuide(document, source) };
}
