import { topicNames } from '../companion/topicPosts';
import type { Taken, TakenArchive, TakenPost, TakenTopic } from '../exchange/taken';
import type { Archive, ArchiveId } from '../model/archive';
import type { Tick } from '../model/checklist';
import type { PostStub } from '../model/exchange';
import { topicOfGuide, type GuideId } from '../model/guideId';
import type { Highlight } from '../model/highlight';
import { OWN_PATHS, topicOfPath } from '../model/ownPath';
import type { PostUrl } from '../model/post';
import { readingShare, readingState, type Reading } from '../model/reading';
import { guideRuns, type Run } from '../model/run';
import type { Store } from '../store/open';
import { STORES } from '../store/stores';

/** What goes into the files for others: what the reader marked, ticked and noted, and what they follow. */
export async function gatherTaken(store: Store): Promise<Taken> {
  const records = await recordsIn(store);
  const archives = await store.archives.all();
  const stubs = await stubsOf(store, records);
  return {
    posts: takenPosts(records, archives, stubs),
    topics: await takenTopics(store, { ...records, archives, stubs }),
    archives: archives.map(takenArchive),
  };
}

interface Records {
  readonly highlights: readonly Highlight[];
  readonly readings: ReadonlyMap<PostUrl, Reading>;
  readonly ticks: readonly Tick[];
  readonly runs: readonly Run[];
}

async function recordsIn({ exchange }: Store): Promise<Records> {
  const found: Record<string, { readonly deleted: boolean }[]> = { highlights: [], readings: [], ticks: [], runs: [] };
  await exchange.read((name, records) => {
    const facts = STORES[name];
    if (facts.owner !== 'reader' || !Object.hasOwn(found, name)) return;
    for (const record of records) {
      const whole = facts.whole(record) as { readonly deleted: boolean } | undefined;
      if (whole?.deleted === false) found[name]?.push(whole);
    }
  });
  const of = <T>(name: string): readonly T[] => (found[name] ?? []) as readonly unknown[] as readonly T[];
  return {
    highlights: of('highlights'),
    readings: new Map(of<Reading>('readings').map((reading) => [reading.post, reading])),
    ticks: of('ticks'),
    runs: of('runs'),
  };
}

/** Of the posts that were marked, and of those of the topics that were ticked. */
async function stubsOf(store: Store, { highlights, ticks }: Records): Promise<ReadonlyMap<PostUrl, PostStub>> {
  const addresses = new Set<PostUrl>(highlights.map(({ post }) => post));
  const guides = new Map(ticks.map(({ guide, archive }) => [guide, archive]));
  for (const [guide, archive] of guides)
    for (const { url } of await store.posts.ofTopic(archive, topicOfGuide(guide))) addresses.add(url);
  const stubs = (await store.exchange.stubs(addresses, (some) => some)).flat();
  return new Map(stubs.map((stub) => [stub.url, stub]));
}

function takenPosts(
  { highlights, readings }: Records,
  archives: readonly Archive[],
  stubs: ReadonlyMap<PostUrl, PostStub>,
): TakenPost[] {
  const names = new Map(archives.map(({ id, name }) => [id, name]));
  const byPost = new Map<PostUrl, Highlight[]>();
  for (const highlight of highlights) byPost.set(highlight.post, [...(byPost.get(highlight.post) ?? []), highlight]);
  return [...byPost].map(([url, ofPost]) => {
    const archive = ofPost[0]?.archive as ArchiveId;
    const [stub, reading] = [stubs.get(url), readings.get(url)];
    return {
      url,
      archive,
      blog: names.get(archive) ?? new URL(url).host,
      title: stub?.title || url,
      date: stub?.date ?? null,
      topics: stub?.topics.map(({ name }) => name) ?? [],
      percent: Math.floor(100 * readingShare(readingState(reading))),
      finishedAt: reading?.elsewhere === true ? null : (reading?.finishedAt ?? null),
      highlights: ofPost.toSorted(
        (a, b) => a.passage.position.start - b.passage.position.start || a.createdAt - b.createdAt,
      ),
    };
  });
}

async function takenTopics(
  store: Store,
  {
    ticks,
    runs,
    readings,
    archives,
    stubs,
  }: Records & { readonly archives: readonly Archive[]; readonly stubs: ReadonlyMap<PostUrl, PostStub> },
): Promise<TakenTopic[]> {
  const guides = new Map<GuideId, Tick[]>();
  for (const tick of ticks)
    if (tick.done || tick.own || tick.note !== '') guides.set(tick.guide, [...(guides.get(tick.guide) ?? []), tick]);
  const ownNames = new Map((await store.ownPaths.all()).map((path) => [topicOfPath(path).slug, path.name]));
  const topics: TakenTopic[] = [];
  for (const [guide, ofGuide] of guides) {
    const id = ofGuide[0]?.archive;
    const slug = topicOfGuide(guide);
    const archive = archives.find((one) => one.id === id);
    const name =
      id === OWN_PATHS ? ownNames.get(slug) : archive && ((await topicNames(store, archive.id)).get(slug) ?? slug);
    if (id === undefined || name === undefined) continue;
    const ofTopic = [...stubs.values()].filter(
      (stub) => stub.archive === id && stub.topics.some((topic) => topic.slug === slug),
    );
    topics.push({
      archive: id,
      slug,
      // A folder beside those of the blogs.
      blog: archive?.name ?? 'Waymark',
      name,
      runs: takenRuns(
        ofGuide,
        runs.filter((run) => run.guide === guide),
      ),
      posts: ofTopic.map(({ title, url }) => ({ title, url, isRead: readingState(readings.get(url)).kind === 'read' })),
    });
  }
  return topics;
}

function takenRuns(ticks: readonly Tick[], runs: readonly Run[]): TakenTopic['runs'] {
  return guideRuns(runs)
    .all.map(({ run, name }) => ({
      name,
      items: ticks.filter((tick) => tick.run === run).map(({ text, done, note }) => ({ text, done, note })),
    }))
    .filter(({ items }) => items.length > 0);
}

function takenArchive({ id, name, feeds }: Archive): TakenArchive {
  return { id, name, feed: feeds[0] ?? null };
}
