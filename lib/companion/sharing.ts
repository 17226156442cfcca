import { archiveBase } from '../archive/base';
import { guideAsJsonLd } from '../guide/publish/guideData';
import { guideAsHtml } from '../guide/publish/html';
import { guideAsMarkdown } from '../guide/publish/markdown';
import { publishable } from '../guide/publish/publishable';
import { archiveOf, type Archive, type ArchiveId } from '../model/archive';
import { itemIdOf } from '../model/checklist';
import type { Guide } from '../model/guide';
import { languageOf, type Language } from '../model/languages';
import { OWN_PATHS, topicOfPath, type OwnPath } from '../model/ownPath';
import type { PublishForm } from '../model/publishForm';
import { contentOfShared, type SharedPath, type SharedSite, type SharedStep } from '../model/sharedPath';
import type { Store } from '../store/open';
import { followedSites } from './sites';

/** A guide as its topic's page, in one of the forms that Waymark reads, and in the language of its posts. */
export async function publishedAs(store: Store, guide: Guide, form: PublishForm): Promise<string> {
  const page = publishable(guide, await languageOfGuide(store, guide));
  switch (form) {
    case 'html':
      return guideAsHtml(page);
    case 'json-ld':
      return guideAsJsonLd(page);
    default:
      return guideAsMarkdown(page, form);
  }
}

/** How many posts are asked for their language. */
const MOST_ASKED = 30;

/** The language that most of a guide's posts are in, of those that Waymark has words of; else English. */
async function languageOfGuide(store: Store, { steps, references }: Guide): Promise<Language> {
  const urls = [...steps.content, ...references.content].flatMap(({ url }) => (url === null ? [] : [url]));
  const posts = await Promise.all([...new Set(urls)].slice(0, MOST_ASKED).map((url) => store.posts.byUrl(url)));
  const votes = new Map<Language, number>();
  for (const post of posts) {
    const language = post === undefined ? null : languageOf(post.language);
    if (language !== null) votes.set(language, (votes.get(language) ?? 0) + 1);
  }
  return [...votes].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? 'en';
}

/** The sites that a shared path leads to, each with what would be followed there. */
export async function sitesOf(store: Store, { steps }: SharedPath): Promise<SharedSite[]> {
  const archives = await followedSites(store);
  const sites = new Map<ArchiveId, SharedSite>();
  for (const step of steps) {
    const site = siteOf(step, archives, steps);
    if (site === null) continue;
    const known = sites.get(site.archive);
    sites.set(site.archive, { ...site, posts: (known?.posts ?? 0) + 1 });
  }
  return [...sites.values()];
}

function siteOf(
  { url }: SharedStep,
  archives: readonly Archive[],
  steps: readonly SharedStep[],
): Omit<SharedSite, 'posts'> | null {
  const { origin, host } = new URL(url);
  const followed = archiveOf(archives, url);
  if (followed !== null) return { archive: followed.id, host, isFollowed: true };
  const posts = steps.map((step) => step.url).filter((other) => new URL(other).origin === origin);
  const archive = archiveBase({ address: url, feeds: [], topics: [], posts, isInside: true });
  return archive === null ? null : { archive, host, isFollowed: false };
}

/** Makes a path of the reader's own of a shared one, with the ticks and notes that came with it. */
export async function keepSharedPath(store: Store, path: SharedPath, name: string, now: number): Promise<OwnPath> {
  const kept = await store.ownPaths.add(name, contentOfShared(path), now);
  const { slug } = topicOfPath(kept);
  for (const { text, done = false, note = '' } of path.checklist) {
    if (!done && note === '') continue;
    const key = { archive: OWN_PATHS, topic: slug, item: itemIdOf(text), text, own: false };
    // One after the other: each is a transaction of its own, and a checklist is short.
    // oxlint-disable-next-line no-await-in-loop
    await store.ticks.change(key, { done, ...(note !== '' && { note: { from: '', to: note } }) }, now);
  }
  return kept;
}
