import { JSDOM } from 'jsdom';
import { normaliseAddress } from '../../lib/model/address';
import type { PageEvidence } from '../../lib/model/page';
import { readEvidence } from '../../lib/recognise/evidence';
import { judge, kindOf } from '../../lib/recognise/judge';
import type { Count } from './comparison';
import type { Discovered } from './discovered';
import type { LoopbackWeb } from './loopbackWeb';
import type { GeneratedSite } from './site';

export interface Recognised {
  readonly pages: number;
  /** By the page alone, on a site of which nothing is known. */
  readonly alone: Count;
  /** After the archive was added. */
  readonly known: Count;
}

/** Shows every page of a site to the content script's reading and the background's judgement. */
export async function recognised(site: GeneratedSite, { archive, store }: Discovered, web: LoopbackWeb): Promise<Recognised> {
  const alone: Verdict[] = [];
  const known: Verdict[] = [];
  for (const { path, post } of site.pages) {
    const evidence = await evidenceOf(`${site.origin}${path}`, web);
    if (evidence === null) continue;
    const isPost = post !== null;
    alone.push({ path, isPost, says: kindOf(evidence) === 'post' });
    const stored = await store.posts.byUrl(evidence.address);
    const verdict = judge(evidence, {
      isKnownPost: stored !== undefined && stored.accounts.some(({ source }) => source !== 'link'),
      matchesPattern: false,
      isArchiveHome: evidence.address === normaliseAddress(archive.id),
      feedTopics: [],
      listedTopics: [],
      knownTopics: [],
    });
    known.push({ path, isPost, says: verdict.kind === 'post' });
  }
  return { pages: alone.length, alone: countOf(alone), known: countOf(known) };
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

async function evidenceOf(url: string, web: LoopbackWeb): Promise<PageEvidence | null> {
  const response = await web.fetch(url);
  const window = new JSDOM(await response.text(), { url: response.url }).window;
  const evidence = readEvidence(window.document, response.url);
  window.close();
  return evidence;
}
