import { JSDOM } from 'jsdom';
import { seePage } from '../../../lib/background/seePage';
import { normaliseAddress } from '../../../lib/model/address';
import type { PageEvidence } from '../../../lib/model/page';
import { readEvidence } from '../../../lib/recognise/evidence';
import { judge, kindOf, NOTHING_KNOWN } from '../../../lib/recognise/judge';
import type { Count } from './comparison';
import type { Discovered } from './discovered';
import type { LoopbackWeb } from './loopbackWeb';
import type { GeneratedSite, SitePage } from './site';

/** A page, and what the content script reads of it. */
export interface ReadPage extends SitePage {
  readonly evidence: PageEvidence;
}

export interface Recognised {
  readonly pages: number;
  /** By the page alone, on a site of which nothing is known. */
  readonly alone: Count;
  /** After the archive was added. */
  readonly known: Count;
}

/** Reads every page of a site as the content script does. */
export async function pagesRead({ origin, pages }: GeneratedSite, web: LoopbackWeb): Promise<ReadPage[]> {
  const read: ReadPage[] = [];
  for (const page of pages) {
    const response = await web.fetch(`${origin}${page.path}`);
    const window = new JSDOM(await response.text(), { url: response.url }).window;
    const evidence = readEvidence(window.document, response.url);
    window.close();
    if (evidence === null) throw new TypeError(`no web page: ${page.path}`);
    read.push({ ...page, evidence });
  }
  return read;
}

/** What Waymark takes the pages for, before any was visited. */
export async function recognised(pages: readonly ReadPage[], { archive, store }: Discovered): Promise<Recognised> {
  const known: Verdict[] = [];
  for (const { path, post, evidence } of pages) {
    const stored = await store.posts.byUrl(evidence.address);
    const verdict = judge(evidence, {
      ...NOTHING_KNOWN,
      isKnownPost: stored !== undefined && stored.accounts.some(({ source }) => source !== 'link'),
      isArchiveHome: evidence.address === normaliseAddress(archive.id),
    });
    known.push({ path, isPost: post !== null, says: verdict.kind === 'post' });
  }
  const alone = pages.map(({ path, post, evidence }) => ({
    path,
    isPost: post !== null,
    says: kindOf(evidence) === 'post',
  }));
  return { pages: pages.length, alone: countOf(alone), known: countOf(known) };
}

/** What is known after the reader opened every page there is. */
export async function visited(pages: readonly ReadPage[], found: Discovered): Promise<Discovered> {
  const { archive, store } = found;
  for (const { evidence } of pages) await seePage(store, evidence, evidence.address);
  return { ...found, posts: await store.posts.ofArchive(archive.id), topics: await store.posts.topicsOf(archive.id) };
}

interface Verdict {
  readonly path: string;
  readonly isPost: boolean;
  readonly says: boolean;
}

function countOf(verdicts: readonly Verdict[]): Count {
  const paths = (which: (verdict: Verdict) => boolean): string[] => verdicts.filter(which).map(({ path }) => path);
  return {
    found: verdicts.filter(({ isPost, says }) => isPost && says).length,
    missed: paths(({ isPost, says }) => isPost && !says),
    false: paths(({ isPost, says }) => !isPost && says),
  };
}
