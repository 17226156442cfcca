import type { PageEvidence } from '../../lib/model/page';
import { readEvidence } from '../../lib/recognise/evidence';
import { parsePage } from '../dom/parsePage';

export const POST = 'https://blog.example/notes/2024-05-02-queues';

/** A document as the browser would have it. Scripts do not run. */
export function aPage(body: string, head = '', lang = 'en'): Document {
  return parsePage(`<!doctype html><html lang="${lang}"><head>${head}</head><body>${body}</body></html>`);
}

export function evidenceOf(body: string, head = '', url = POST): PageEvidence {
  const evidence = readEvidence(aPage(body, head), url);
  if (evidence === null) throw new Error('no evidence');
  return evidence;
}

export function jsonLd(value: unknown): string {
  return `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
}

/** Prose of this many words. */
export function prose(words: number): string {
  return Array.from({ length: words }, (_, at) => `word${at}`).join(' ');
}

export function paragraphs(count: number, words = 20): string {
  return Array.from({ length: count }, () => `<p>${prose(words)}</p>`).join('');
}
