import { loadGuide } from '../companion/loadGuide';
import type { TakenTopic } from '../exchange/taken';
import type { Archive, ArchiveId } from '../model/archive';
import { tickedChecklist, type Tick } from '../model/checklist';
import type { NoteChoice } from '../model/exchange';
import { isOwnSlug } from '../model/foundSlug';
import type { Guide } from '../model/guide';
import { topicOfGuide, type GuideId } from '../model/guideId';
import type { Post, PostUrl } from '../model/post';
import { readingState, type Reading } from '../model/reading';
import { guideRuns, type Run } from '../model/run';
import type { Store } from '../store/open';

/** The folder of notes on the reader's own paths, beside those of the blogs. */
const OWN_FOLDER = 'Waymark';

/** The topics whose checklist the reader has begun, and the one that a note is asked of. */
export function topicsIn(ticks: readonly Tick[], note: NoteChoice['id'] | null): ReadonlySet<GuideId> {
  const begun = ticks.flatMap(({ done, own, note: words, guide }) => (done || own || words !== '' ? [guide] : []));
  return new Set(note?.includes(' ') === true ? [...begun, note as GuideId] : begun);
}

interface Around {
  readonly archives: readonly Archive[];
  readonly readings: ReadonlyMap<PostUrl, Reading>;
  readonly ticks: readonly Tick[];
  readonly runs: readonly Run[];
}

/** Each with its whole checklist, as the guide has it today, and its posts in the order of its path. */
export async function takenTopics(store: Store, guides: ReadonlySet<GuideId>, around: Around): Promise<TakenTopic[]> {
  const topics: TakenTopic[] = [];
  for (const id of guides) {
    const slug = topicOfGuide(id);
    const archive = id.slice(0, -slug.length - 1) as ArchiveId;
    const blog = isOwnSlug(slug) ? OWN_FOLDER : around.archives.find((one) => one.id === archive)?.name;
    if (blog === undefined) continue;
    const { guide, posts } = await loadGuide(store, archive, { slug, name: slug });
    const runs = takenRuns(
      guide,
      around.ticks.filter((tick) => tick.guide === id),
      around.runs.filter((run) => run.guide === id),
    );
    topics.push({
      archive,
      slug,
      blog,
      name: guide.topic.name,
      runs,
      posts: inOrder(guide, posts).map(({ title, url }) => ({
        title,
        url,
        isRead: readingState(around.readings.get(url)).kind === 'read',
      })),
    });
  }
  return topics;
}

/** Each time that something was ticked or noted, and the open one. */
function takenRuns({ checklist }: Guide, ticks: readonly Tick[], records: readonly Run[]): TakenTopic['runs'] {
  const { all, open } = guideRuns(records);
  return all.flatMap(({ run, name }) => {
    const ofRun = ticks.filter((tick) => tick.run === run);
    if (ofRun.length === 0 && run !== open.run) return [];
    const items = tickedChecklist(checklist.content, ofRun).map(({ statement, done, note }) => ({
      text: statement.text,
      done,
      note,
    }));
    return items.length === 0 ? [] : [{ name, items }];
  });
}

/** The steps, then the topic's other posts, newest first. */
function inOrder({ steps }: Guide, posts: readonly Post[]): { readonly title: string; readonly url: PostUrl }[] {
  const onPath = steps.content.flatMap(({ title, url }) => (url === null ? [] : [{ title, url }]));
  const addresses = new Set(onPath.map(({ url }) => url));
  return [...onPath, ...posts.filter(({ url }) => !addresses.has(url))];
}
