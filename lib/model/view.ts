import type { Archive } from './archive';
import { checklistCount, tickedChecklist, type ShownItem, type Tick } from './checklist';
import type { Guide } from './guide';
import type { WhyOffered } from './offeredTopic';
import type { Paces } from './pace';
import { reasonOf, type Step, type NextReason } from './path';
import { toldReason, type ToldReason } from './pathReason';
import type { Post, PostRef, PostUrl } from './post';
import { readingShare, type Reading } from './reading';
import { ONLY_FIRST, type GuideRuns } from './run';
import { minutesLeft, shownPost, type ShownPost } from './shownPost';
import { completedAt, isAfter, newerThan, type ChangedSince, type Newer } from './since';
import type { Topic } from './topic';

export interface ShownStep extends ShownPost, Pick<Step, 'role' | 'label' | 'reason'> {
  /** Its reason, ready to be put into words; null for a step of a published path. */
  readonly why: ToldReason | null;
}

/** What to read next. `resume`: the post was begun. */
export interface NextStep {
  readonly kind: 'read' | 'resume';
  readonly title: string;
  readonly url: PostUrl;
  /** Why it is next; null where nothing can be told. */
  readonly reason: NextReason | null;
  /** What is left of its reading time; null when its length is not known. */
  readonly minutes: number | null;
}

/** A topic as every surface shows it: popup, panel, badge and prompt draw from this one record. */
export interface TopicView {
  readonly archive: Pick<Archive, 'id' | 'name' | 'problem' | 'faultyGuides'>;
  /** The open post; null when the tab shows no post of the topic. */
  readonly post: PostUrl | null;
  /** The topics that the reader can switch to, the shown one among them. */
  readonly topics: readonly Topic[];
  readonly guide: Guide;
  readonly steps: readonly ShownStep[];
  readonly more: readonly ShownPost[];
  /** Of the path: 0–100, whole. 100 only when every step is read. */
  readonly progress: number;
  readonly complete: boolean;
  readonly next: NextStep | null;
  readonly items: readonly ShownItem[];
  /** The times that the reader goes through the checklist; `items` are those of the open one. */
  readonly runs: GuideRuns;
  readonly count: { readonly done: number; readonly total: number };
  /** What is new in the open post since it was read; null when nothing is, or it was not. */
  readonly changed: ChangedSince | null;
  /** Unread posts beside the path that are newer than the open one; null when none is. */
  readonly newer: Newer | null;
  /** When the path was completed: milliseconds since 1970; null while it is not. */
  readonly completedAt: number | null;
  /** Unread posts of the topic that came out after the path was completed, in the order of the guide. */
  readonly fresh: readonly ShownPost[];
  /** Posts that the topic gained since the reader last looked at it. */
  readonly gained: number;
  /** Why there is this topic; null, or not there, for one that the author named. */
  readonly why?: WhyOffered | null;
}

export interface TopicViewInput {
  readonly archive: Pick<Archive, 'id' | 'name' | 'problem' | 'faultyGuides'>;
  readonly guide: Guide;
  readonly post: PostUrl | null;
  readonly topics: readonly Topic[];
  readonly readings: ReadonlyMap<PostUrl, Reading>;
  /** Of the open run. */
  readonly ticks: readonly Tick[];
  /** Left out: there is only the first. */
  readonly runs?: GuideRuns;
  /** The posts of the topic, for their length. */
  readonly posts: ReadonlyMap<PostUrl, Pick<Post, 'words' | 'language' | 'date'>>;
  /** Those that their archive has no more. */
  readonly gone?: ReadonlySet<PostUrl>;
  readonly changed?: ChangedSince | null;
  /** The reader's own pace, for the time a post takes. */
  readonly paces: Paces;
  readonly gained?: number;
  readonly why?: WhyOffered | null;
}

export function topicView(input: TopicViewInput): TopicView {
  const { id, name, problem, faultyGuides } = input.archive;
  const shown = (ref: PostRef): ShownPost => showPost(ref, input);
  const titleOf = titlesIn(input.guide);
  const steps = input.guide.steps.content.map(({ role, label, reason, ...ref }): ShownStep => ({
    ...shown(ref),
    role,
    ...(label !== undefined && { label }),
    ...(reason !== undefined && { reason }),
    why: reason === undefined ? null : toldReason(reason, titleOf),
  }));
  const items = tickedChecklist(input.guide.checklist.content, input.ticks);
  const at = steps.findIndex((step) => step.current);
  const complete = steps.length > 0 && steps.every((step) => step.state.kind === 'read');
  const completed = complete ? completedAt(input.guide, input.readings) : null;
  const more = input.guide.more.map(shown);
  const beside = new Set(more.flatMap(({ url, state }) => (url !== null && state.kind === 'unread' ? [url] : [])));
  return {
    // Nothing else of the archive: a view that is kept is written anew only when what it shows has changed.
    archive: { id, name, problem, ...(faultyGuides !== undefined && { faultyGuides }) },
    post: input.post,
    topics: input.topics,
    guide: input.guide,
    steps,
    more,
    progress: pathProgress(steps, complete),
    complete,
    next: nextStep(steps, at, titleOf),
    items,
    runs: input.runs ?? ONLY_FIRST,
    count: checklistCount(items),
    changed: input.changed ?? null,
    newer: newerThan(input.post, input.posts, (url) => beside.has(url)),
    completedAt: completed,
    fresh: completed === null ? [] : more.filter((post) => post.state.kind !== 'read' && isAfter(post.date, completed)),
    gained: input.gained ?? 0,
    ...(input.why != null && { why: input.why }),
  };
}

type TitleOf = (post: PostUrl) => string | null;

/** The titles of the posts that a guide names. */
export function titlesIn({ steps, more, references }: Pick<Guide, 'steps' | 'more' | 'references'>): TitleOf {
  const titles = new Map(
    [...references.content, ...more, ...steps.content].map(({ url, title }) => [url, title] as const),
  );
  return (post) => titles.get(post) ?? null;
}

function showPost(ref: PostRef, { post, readings, posts, gone, paces }: TopicViewInput): ShownPost {
  const reading = ref.url === null ? undefined : readings.get(ref.url);
  const known = ref.url === null ? undefined : posts.get(ref.url);
  return {
    ...shownPost({ ...NOTHING_KNOWN, ...known, ...ref }, reading, paces),
    current: ref.url !== null && ref.url === post,
    ...(ref.url !== null && gone?.has(ref.url) === true && { isGone: true }),
  };
}

const NOTHING_KNOWN = { words: null, language: null, date: null } as const;

function pathProgress(steps: readonly ShownStep[], complete: boolean): number {
  if (complete) return 100;
  if (steps.length === 0) return 0;
  const done = steps.reduce((sum, step) => sum + readingShare(step.state), 0);
  return Math.min(99, Math.floor((done / steps.length) * 100));
}

/**
 * The first step after the open post that is not read, else the first before it. A step without an address cannot be
 * opened.
 */
function nextStep(steps: readonly ShownStep[], at: number, titleOf: TitleOf): NextStep | null {
  for (const step of [...steps.slice(at + 1), ...steps.slice(0, Math.max(0, at))]) {
    if (step.url === null || step.state.kind === 'read') continue;
    const kind = step.state.kind === 'reading' ? 'resume' : 'read';
    return {
      kind,
      title: step.title,
      url: step.url,
      reason: reasonOf(step, step.date, titleOf),
      minutes: minutesLeft(step),
    };
  }
  return null;
}

/** How many steps of the path are read. */
export function stepsRead({ steps }: Pick<TopicView, 'steps'>): number {
  return steps.filter(({ state }) => state.kind === 'read').length;
}

/**
 * The badge of a tab that shows a step of the path, or the topic's own page: how many steps are read, `1/3`, and `✓`
 * when all are; empty on a post beside the path that is not complete, and where there is none.
 */
export function badgeText(view: TopicView | null): string {
  if (view === null || view.steps.length === 0) return '';
  if (view.complete) return '✓';
  const isBeside = view.post !== null && !view.steps.some((step) => step.current);
  return isBeside ? '' : `${stepsRead(view)}/${view.steps.length}`;
}
