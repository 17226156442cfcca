import { knownTopics } from '../companion/topicPosts';
import { hostName, type ArchiveId } from '../model/archive';
import { paceIn } from '../model/pace';
import type { PostUrl } from '../model/post';
import type { Reading } from '../model/reading';
import { localDay } from '../model/readingDay';
import {
  counted,
  firstDayOf,
  isReadingDay,
  minutesIn,
  weeksOf,
  type Year,
  type YearPace,
  type YearShare,
} from '../model/year';
import type { Store } from '../store/open';

/** So many topics are told of. */
const MOST_TOPICS = 8;
/** A pace is told once it is known from so many words. */
const WORDS_OF_PACE = 1_000;

/** What the reader has read in the year up to now. Costs by what they read in it. */
export async function readYear(store: Store, now: number): Promise<Year> {
  const first = firstDayOf(now);
  const [log, readings, followed] = await Promise.all([
    store.days.between(first, localDay(now)),
    store.readings.finishedSince(Date.parse(`${first}T00:00:00`)),
    store.archives.all(),
  ]);
  // What was read elsewhere is of no day.
  const finishes = readings.flatMap(({ post, archive, finishedAt, elsewhere }) =>
    finishedAt === null || elsewhere === true ? [] : [{ post, archive, finishedAt }],
  );
  const weeks = weeksOf(log, finishes, now);
  const names = new Map(followed.map(({ id, name }) => [id, name]));
  const nameOf = (id: ArchiveId): string => names.get(id) ?? hostName(id);
  const active = new Map<ArchiveId, number>();
  for (const { archive, activeMs } of log) active.set(archive, (active.get(archive) ?? 0) + activeMs);
  const finished = counted(finishes.map(({ archive }) => archive));
  const archives = [...new Set([...active.keys(), ...finished.keys()])].map((id): YearShare => ({
    archive: { id, name: nameOf(id) },
    topic: null,
    finished: finished.get(id) ?? 0,
    minutes: minutesIn(active.get(id) ?? 0),
  }));
  return {
    weeks,
    days: weeks.flatMap(({ days }) => days).filter(isReadingDay).length,
    minutes: weeks.reduce((sum, { minutes }) => sum + minutes, 0),
    finished: finishes.length,
    isLogged: log.length > 0,
    archives: archives.toSorted((a, b) => b.finished - a.finished || b.minutes - a.minutes),
    topics: await topicsOf(store, finishes, nameOf),
    paces: await pacesOf(store),
  };
}

/** The topics of the posts that were finished, whoever named them; of found ones those that the reader has not hidden. */
async function topicsOf(
  store: Store,
  finished: readonly Pick<Reading, 'post' | 'archive'>[],
  nameOf: (archive: ArchiveId) => string,
): Promise<YearShare[]> {
  const finishedIn = new Map<ArchiveId, Set<PostUrl>>();
  for (const { post, archive } of finished) finishedIn.set(archive, (finishedIn.get(archive) ?? new Set()).add(post));
  const [posts, known] = await Promise.all([
    store.posts.of(finished.map(({ post }) => post)),
    Promise.all([...finishedIn.keys()].map(async (id) => [id, await knownTopics(store, id)] as const)),
  ]);
  const named = posts.flatMap(({ archive, topics }) => topics.map(({ slug }) => `${archive} ${slug}`));
  const found = known.flatMap(([archive, { offered }]) =>
    offered.topics
      .filter(({ isHidden }) => !isHidden)
      .flatMap(({ slug, posts: of }) =>
        of.filter((post) => finishedIn.get(archive)?.has(post)).map(() => `${archive} ${slug}`),
      ),
  );
  const most = [...counted([...named, ...found])]
    .toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_TOPICS);
  const topicsIn = new Map(known);
  return most.map(([key, count]) => {
    const [archive, slug] = key.split(' ') as [ArchiveId, string];
    const name = topicsIn.get(archive)?.names.get(slug) ?? slug;
    return { archive: { id: archive, name: nameOf(archive) }, topic: { slug, name }, finished: count, minutes: 0 };
  });
}

async function pacesOf(store: Store): Promise<YearPace[]> {
  const paces = await store.settings.paces();
  return Object.entries(paces)
    .filter(([, { words }]) => words >= WORDS_OF_PACE)
    .toSorted((a, b) => b[1].words - a[1].words)
    .map(([language]) => ({ language, wordsPerMinute: Math.round(paceIn(paces, language)) }));
}
