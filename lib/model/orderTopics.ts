import { isOwnSlug, topicKind, type TopicKind } from './foundSlug';
import type { FoundIn } from './foundTopic';
import { slugOf } from './text';
import type { Topic } from './topic';
import { isOfForm } from './topicForm';

/** What decides which of a post's topics is shown first. */
export interface TopicChoice {
  /** Slug of the topic that the reader follows in this archive. */
  readonly following: string | null;
  readonly published: ReadonlySet<string>;
  /** Posts of each topic, by slug. */
  readonly sizes: ReadonlyMap<string, number>;
  /** Where the post has the phrase of each found topic, by slug. */
  readonly places?: ReadonlyMap<string, FoundIn['place']>;
  /** Slug of the topic that is shown at this moment where the topics are asked for. */
  readonly shown?: string | null;
  /** The post's title. */
  readonly title?: string;
}

/** The title says more of what a post is about than its text. */
const PLACES = { title: 0, heading: 1, summary: 2, text: 2 } as const satisfies Record<FoundIn['place'], number>;

const SHOWN = -1;
const TITLE = 0;
const NO_TITLE = 1;

const OWN = 1;
const PUBLISHED = 2;
const KINDS = { series: 3, named: 4, found: 5 } as const satisfies Record<TopicKind, number>;
const OF_FORM = 6;

/**
 * The post's topics, the one to show first: the one followed, else a path of the reader's own, else one with a
 * published guide, else a series, else one that the post's title names, else the most specific (fewest posts, at least
 * three, else two); the author's before those that were found, and of these what stands in the post's title before what
 * stands in its headings and text; ties by slug. One that is shown, and has a path, stays before others of its kind: while an archive is read for the first
 * time their sizes change every second, and what one reads does not turn into something else. A label of form comes
 * after all of these, but for one that is followed or has a published guide.
 */
export function orderTopics(topics: readonly Topic[], choice: TopicChoice): Topic[] {
  const rank = (topic: Topic): [number, number, number] => {
    const { slug } = topic;
    if (slug === choice.following) return [0, 0, 0];
    const size = choice.sizes.get(slug) ?? 0;
    // A path of two posts goes hardly anywhere, one of a single post nowhere.
    const specific = size > 2 ? size : Number.MAX_SAFE_INTEGER - size;
    const found = choice.places?.get(slug);
    const named = size > 2 && isNamedIn(choice.title ?? '', slug) ? TITLE : NO_TITLE;
    const place = found === undefined ? named : PLACES[found];
    const isShown = slug === choice.shown && size > 2;
    const ofKind = isOfForm(topic) ? OF_FORM : KINDS[topicKind(slug)];
    const kind = isOwnSlug(slug) ? OWN : choice.published.has(slug) ? PUBLISHED : ofKind;
    return [kind, isShown ? SHOWN : place, specific];
  };
  return topics.toSorted((a, b) => {
    const [groupA, placeA, sizeA] = rank(a);
    const [groupB, placeB, sizeB] = rank(b);
    return groupA - groupB || placeA - placeB || sizeA - sizeB || (a.slug < b.slug ? -1 : 1);
  });
}

/** Whether a title has a topic's words, one after the other, in the plural or not. */
function isNamedIn(title: string, slug: string): boolean {
  const words = `-${slugOf(title)}-`;
  return ['', 's', 'es'].some((end) => words.includes(`-${slug}${end}-`));
}
