import type { Address } from '../model/address';
import type { ArchiveId } from '../model/archive';
import type { BlogMove } from '../model/blogMove';
import type { Body } from '../model/body';
import { tickId, type Tick } from '../model/checklist';
import type { EditedList, Edition, GuideLine } from '../model/edition';
import { guideOfTopic, topicOfGuide, type GuideId } from '../model/guideId';
import { hiddenLineId, type HiddenLine } from '../model/hiddenLine';
import type { Highlight } from '../model/highlight';
import type { KeptPath } from '../model/keptPath';
import type { PostRef, PostUrl } from '../model/post';
import type { Reading } from '../model/reading';
import { readingDayId, type ReadingDay } from '../model/readingDay';
import { runKey, type Run } from '../model/run';
import type { Statement } from '../model/statement';
import type { ToRead } from '../model/toRead';
import type { SettingRecord, StoreName } from './schema';
import { SETTINGS, settingValue, type Setting } from './settingsTable';

/** What a name of the old address is at the new one; what is of another blog stays as it is. */
interface Names {
  readonly archive: <A extends ArchiveId | null>(archive: A) => A | ArchiveId;
  readonly post: <P extends Address | null>(post: P) => P | PostUrl;
  readonly topic: (archive: ArchiveId | undefined, slug: string) => string;
  readonly guide: (guide: GuideId) => GuideId;
}

/**
 * A record of the reader's, whole, as it is once a blog has moved: all that names the blog, its posts or its guides
 * names them at the new address, and it is kept under the key that follows from that. Null for what says nothing there.
 */
export function movedRecord(store: StoreName, record: unknown, move: BlogMove): unknown {
  const moved = (MOVED as Partial<Record<StoreName, unknown>>)[store] as
    | ((record: unknown, names: Names) => unknown)
    | undefined;
  return moved === undefined ? record : moved(record, namesIn(move));
}

function namesIn({ from, to, posts, topics }: BlogMove): Names {
  const topic: Names['topic'] = (archive, slug) => (archive === from ? (topics.get(slug) ?? slug) : slug);
  return {
    archive: (archive) => (archive === from ? to : archive),
    post: (post) => (post === null ? post : (posts.get(post) ?? post)),
    topic,
    guide: (guide) =>
      guide.startsWith(guideOfTopic(from, '')) ? guideOfTopic(to, topic(from, topicOfGuide(guide))) : guide,
  };
}

/** By store; those of the others name no blog but by their key, or none at all. */
const MOVED = {
  readings: (reading: Reading, { archive, post }: Names): Reading => ({
    ...reading,
    post: post(reading.post),
    archive: archive(reading.archive),
  }),
  bodies: (body: Body, { archive, post }: Names): Body => ({
    ...body,
    post: post(body.post),
    archive: archive(body.archive),
  }),
  ticks: (tick: Tick, names: Names): Tick => {
    const guide = names.guide(tick.guide);
    return { ...tick, id: tickId(guide, tick.run, tick.item), guide, archive: names.archive(tick.archive) };
  },
  runs: (run: Run, names: Names): Run => {
    const guide = names.guide(run.guide);
    return { ...run, id: runKey(guide, run.run), guide, archive: names.archive(run.archive) };
  },
  hiddenLines: (line: HiddenLine, names: Names): HiddenLine => {
    const guide = names.guide(line.guide);
    return { ...line, id: hiddenLineId(guide, line.text), guide, archive: names.archive(line.archive) };
  },
  highlights: (highlight: Highlight, { archive, post, guide }: Names): Highlight => {
    const { evidence } = highlight;
    return {
      ...highlight,
      post: post(highlight.post),
      archive: archive(highlight.archive),
      evidence: evidence === null ? null : { ...evidence, guide: guide(evidence.guide) },
    };
  },
  toRead: (entry: ToRead, { archive, post }: Names): ToRead => ({
    ...entry,
    post: post(entry.post),
    archive: archive(entry.archive),
  }),
  days: (day: ReadingDay, { archive, post }: Names): ReadingDay => {
    const of = archive(day.archive);
    const posts = [...new Set(day.posts.map(post))].toSorted();
    return { ...day, id: readingDayId(day.day, of, day.instance), archive: of, posts };
  },
  editions: movedEdition,
  settings: movedSetting,
} as const;

function movedEdition(edition: Edition, { archive, guide, post }: Names): Edition {
  const statement = (said: Statement): Statement =>
    said.kind === 'mined'
      ? { ...said, source: post(said.source), alsoIn: (said.alsoIn ?? []).map(post) }
      : { ...said, source: post(said.source) };
  const line = (one: GuideLine): GuideLine => ({ ...one, statement: statement(one.statement) });
  const linked = <P extends PostRef>(one: P): P => ({ ...one, url: post(one.url) });
  const list = <Part>(section: EditedList<Part> | null, part: (one: Part) => Part): EditedList<Part> | null =>
    section && { was: section.was.map(part), now: section.now.map(part) };
  return {
    ...edition,
    id: guide(edition.id),
    archive: archive(edition.archive),
    steps: list(edition.steps, linked),
    arguments: list(edition.arguments, line),
    checklist: list(edition.checklist, line),
    failureModes: list(edition.failureModes, line),
    related: list(edition.related, linked),
    references: list(edition.references, linked),
  };
}

function movedSetting(record: SettingRecord, names: Names): SettingRecord | null {
  const [name = '', about, slug] = record.key.split(' ') as [string, ArchiveId | undefined, string | undefined];
  const of = about && names.archive(about);
  const key = [name, of, slug && names.topic(about, slug)].filter((part) => part !== undefined).join(' ');
  const isMoved = key !== record.key;
  const is = ({ name: one, scope }: Setting<never>): boolean =>
    one === name && scope === (slug !== undefined ? 'topic' : about !== undefined ? 'archive' : 'global');
  // Held against when this machine first heard of a post, which it did of the new ones otherwise.
  if (isMoved && (is(SETTINGS.seenArchive as never) || is(SETTINGS.seenTopic as never))) return null;
  const value = is(SETTINGS.keptPaths as never)
    ? settingValue(SETTINGS.keptPaths, record).map((path) => movedPath(path, names))
    : is(SETTINGS.following as never) || is(SETTINGS.topicJoined as never)
      ? movedSlug(record.value, (other) => names.topic(about, other))
      : is(SETTINGS.pinned as never)
        ? movedPin(settingValue(SETTINGS.pinned, record), names)
        : record.value;
  return { ...record, key, value };
}

function movedPath(path: KeptPath, { post }: Names): KeptPath {
  return { ...path, steps: path.steps.map(post), declined: path.declined.map(post) };
}

function movedSlug(value: unknown, topic: (slug: string) => string): unknown {
  return typeof value === 'string' ? topic(value) : value;
}

function movedPin(
  pinned: ReturnType<typeof settingValue<(typeof SETTINGS.pinned)['otherwise']>>,
  names: Names,
): unknown {
  if (pinned === null) return null;
  const { archive, topic } = pinned;
  return { archive: names.archive(archive), topic: { ...topic, slug: names.topic(archive, topic.slug) } };
}
