import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mineTopic } from '../../../lib/guide/mined/mineTopic';
import type { TextPosition } from '../../../lib/model/passage';
import { wholeText } from '../../../lib/model/postText';
import { shareOf, type Share } from './figures';
import { foundTopics, namedTopics, type ReadArchive, type ReadTopic } from './readArchive';

/** The parts of a guide whose lines were judged. */
export const KINDS = ['step', 'failure', 'argument', 'definition'] as const;
export type LabelKind = (typeof KINDS)[number];

/** Whether a reader of a guide on the topic would want the line as it stands; `context`: not without what is around it. */
export type Answer = 'yes' | 'context' | 'no';

/**
 * What readers who did not see each other's answers said of a line. The line itself is not kept: it is what stands at
 * this place of the post, which has this hash.
 */
export interface Label extends TextPosition {
  readonly repository: string;
  readonly post: string;
  /** The beginning of its SHA-256, 16 digits. */
  readonly hash: string;
  readonly kind: LabelKind;
  /** The topic's slug. */
  readonly topic: string;
  /** Of each reader, one at least. */
  readonly answers: readonly Answer[];
  /** The rules were mended with one half in sight. */
  readonly half: 'seen' | 'held-out';
}

/** A line that is shown is one of the first so many of its kind. */
const SHOWN = 5;

export function readLabels(): Label[] {
  const [, ...rows] = readFileSync(join(import.meta.dirname, 'labels.tsv'), 'utf8')
    .trimEnd()
    .split('\n');
  return rows.map((row) => {
    const [repository = '', post = '', start, end, hash = '', kind, topic = '', first, second, half] = row.split('\t');
    return {
      repository,
      post,
      hash,
      topic,
      start: Number(start),
      end: Number(end),
      kind: kind as LabelKind,
      answers: [first, second].filter((answer) => answer !== '') as Answer[],
      half: half as Label['half'],
    };
  });
}

/** Of the lines that two have judged: how often both said the same, and how much oftener than by chance (Cohen's kappa). */
export function agreementOf(all: readonly Label[]): { readonly same: Share; readonly kappa: number } {
  const labels = all.filter(({ answers }) => answers.length > 1);
  const wants = labels.map(({ answers }) => answers.map((answer) => answer === 'yes'));
  const same = wants.filter(([a, b]) => a === b).length;
  const rate = (at: number): number => wants.filter((answers) => answers[at] === true).length / wants.length;
  const chance = rate(0) * rate(1) + (1 - rate(0)) * (1 - rate(1));
  return { same: shareOf(same, labels.length), kappa: (same / labels.length - chance) / (1 - chance) };
}

/** The labels whose lines a guide shows now, those whose text is not what was judged, and the topics without such lines. */
export interface ShownLabels {
  readonly shown: readonly Label[];
  readonly changed: readonly Label[];
  readonly empty: Readonly<Record<LabelKind, Share>>;
}

export function shownLabels(archive: ReadArchive, labels: readonly Label[]): ShownLabels {
  const changed = labels.filter((label) => !isThere(archive, label));
  const topics = [...namedTopics(archive.posts), ...foundTopics(archive.posts, archive.found)];
  const places = new Map(topics.map((topic) => [topic.topic.slug, placesIn(archive, topic)]));
  const shown = labels.filter(({ topic, kind, post, start }) => places.get(topic)?.[kind].has(`${post} ${start}`));
  const large = archive.topics.map(({ topic }) => places.get(topic.slug));
  const empty = (kind: LabelKind): Share => shareOf(large.filter((one) => one?.[kind].size === 0).length, large.length);
  return {
    shown: shown.filter((label) => !changed.includes(label)),
    changed,
    empty: {
      step: empty('step'),
      failure: empty('failure'),
      argument: empty('argument'),
      definition: empty('definition'),
    },
  };
}

function isThere({ posts, texts }: ReadArchive, { post, start, end, hash }: Label): boolean {
  const known = posts.find(({ url }) => url === post);
  const text = known === undefined ? undefined : texts.get(known.url);
  if (text === undefined) return false;
  return createHash('sha256').update(wholeText(text).slice(start, end)).digest('hex').startsWith(hash);
}

/** Where the lines stand that a guide to the topic shows first, by their kind. */
function placesIn({ mined }: ReadArchive, { topic, posts }: ReadTopic): Record<LabelKind, Set<string>> {
  const guide = mineTopic(topic, posts, (post) => mined.get(post)?.candidates ?? null);
  const steps = guide.steps.flatMap(({ post, items }) => items.map(({ start }) => ({ post, start })));
  const first = (lines: readonly { readonly post: string; readonly start: number }[]): Set<string> =>
    new Set(lines.slice(0, SHOWN).map(({ post, start }) => `${post} ${start}`));
  return {
    step: first(steps),
    failure: first(guide.warnings),
    argument: first(guide.claims),
    definition: first(guide.definition === null ? [] : [guide.definition]),
  };
}
