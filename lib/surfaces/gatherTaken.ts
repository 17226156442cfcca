import { noteChoices, takenFor, type Taken, type TakenArchive, type TakenPost } from '../exchange/taken';
import type { Archive, ArchiveId } from '../model/archive';
import type { Tick } from '../model/checklist';
import type { NoteChoice, PostStub } from '../model/exchange';
import type { Highlight } from '../model/highlight';
import type { PostUrl } from '../model/post';
import { readingShare, readingState, type Reading } from '../model/reading';
import type { Run } from '../model/run';
import type { Store } from '../store/open';
import { STORES } from '../store/stores';
import { takenTopics, topicsIn } from './takenTopics';

/**
 * What goes into the files for others: what the reader marked, ticked and noted, and what they follow.
 *
 * @param note all that is wanted, where that is one note; a topic is in it also before its checklist is begun
 */
export async function gatherTaken(store: Store, note: NoteChoice['id'] | null = null): Promise<Taken> {
  const [records, archives] = await Promise.all([recordsIn(store), store.archives.all()]);
  const { posts, unmarked } = takenPosts(records, archives, await stubsOf(store, records));
  const begun = topicsIn(records.ticks, note);
  const topics = await takenTopics(store, begun, { ...records, archives });
  const taken = { posts, unmarked, topics, archives: archives.map(takenArchive) };
  return note === null ? taken : takenFor(note, taken);
}

/** The notes that can be written: of topics, then of posts. */
export async function notesToWrite(store: Store): Promise<NoteChoice[]> {
  return noteChoices(await gatherTaken(store));
}

interface Records {
  /** Those that lie in the bin, too. */
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
      if (whole?.deleted === false || (whole !== undefined && name === 'highlights')) found[name]?.push(whole);
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

/** Of the posts that were marked, and of those that are no more. */
async function stubsOf(store: Store, { highlights }: Records): Promise<ReadonlyMap<PostUrl, PostStub>> {
  const addresses = new Set<PostUrl>(highlights.map(({ post }) => post));
  const stubs = (await store.exchange.stubs(addresses, (some) => some)).flat();
  return new Map(stubs.map((stub) => [stub.url, stub]));
}

function takenPosts(
  { highlights, readings }: Records,
  archives: readonly Archive[],
  stubs: ReadonlyMap<PostUrl, PostStub>,
): Pick<Taken, 'posts' | 'unmarked'> {
  const names = new Map(archives.map(({ id, name }) => [id, name]));
  const byPost = new Map<PostUrl, Highlight[]>();
  for (const highlight of highlights) byPost.set(highlight.post, [...(byPost.get(highlight.post) ?? []), highlight]);
  const all = [...byPost].map(([url, ofPost]): TakenPost => {
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
      highlights: ofPost
        .filter(({ deleted }) => !deleted)
        .toSorted((a, b) => a.passage.position.start - b.passage.position.start || a.createdAt - b.createdAt),
    };
  });
  const isMarked = ({ highlights: left }: TakenPost): boolean => left.length > 0;
  return { posts: all.filter(isMarked), unmarked: all.filter((post) => !isMarked(post)) };
}

function takenArchive({ id, name, feeds }: Archive): TakenArchive {
  return { id, name, feed: feeds[0] ?? null };
}
