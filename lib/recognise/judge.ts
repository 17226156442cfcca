import { publishedDay } from '../model/dateline';
import { dayBesideUtc, dayIn, dayInPath, monthInPath, ownDay } from '../model/day';
import type {
  PageEvidence,
  PageFacts,
  PostFacts,
  Recognition,
  SignalName,
  SignalRow,
  TopicSignal,
} from '../model/page';
import { SIGNALS, TOPIC_SIGNALS } from '../model/page';
import { comparable, slugOf } from '../model/text';
import { distinctTopics, isNoTopic, type Topic } from '../model/topic';
import { isStandingPage, listingAddress } from './listingAddress';
import { titleOf, type TitleKnowledge } from './title';

/** What the reader's data says of the page. */
export interface Knowledge extends TitleKnowledge {
  readonly isKnownPost: boolean;
  /** The address matches the archive's own pattern of posts. */
  readonly matchesPattern: boolean;
  readonly isArchiveHome: boolean;
  /** Topics that the feed and the listings give the post. */
  readonly feedTopics: readonly Topic[];
  readonly listedTopics: readonly Topic[];
  /** All topics of the archive, for words of the address. */
  readonly knownTopics: readonly Topic[];
}

/**
 * Judges a page by the strongest signal it gives. A home, listing, search or topic page is no post, unless it is known
 * as one or has the address of one.
 */
export function judge(evidence: PageEvidence, knowledge: Knowledge): Recognition {
  const facts = joinedFacts(evidence, knowledge);
  const signals = firedSignals(evidence, knowledge, facts);
  const strongest = SIGNALS.find((signal) => signals.has(signal)) ?? null;
  const isSure = strongest === 'known-post' || strongest === 'url-pattern';
  const isListing =
    knowledge.isArchiveHome || ((listingAddress(evidence.address) ?? evidence.listing) !== null && !isSure);
  const decidedBy = isListing || (!isSure && isStandingPage(evidence.address)) ? null : strongest;
  const topics = topicSources(evidence, knowledge);
  const topicsFrom = TOPIC_SIGNALS.find((from) => (topics.get(from) ?? []).length > 0) ?? null;
  return {
    kind: isListing ? 'listing' : decidedBy === null ? 'other' : 'post',
    address: evidence.address,
    decidedBy,
    facts: { ...facts, words: evidence.words },
    topics: topicsFrom === null ? [] : (topics.get(topicsFrom) ?? []),
    topicsFrom,
    table: [
      ...SIGNALS.map((signal): SignalRow => ({
        signal,
        gave: signals.get(signal) ?? null,
        used: signal === decidedBy,
      })),
      ...TOPIC_SIGNALS.map((from): SignalRow => ({
        signal: `topics:${from}`,
        gave:
          topics
            .get(from)
            ?.map((topic) => topic.name)
            .join(', ') || null,
        used: from === topicsFrom,
      })),
    ],
  };
}

/** What a page is by itself, of a site of which nothing is known. */
export function kindOf(evidence: PageEvidence): Recognition['kind'] {
  return judge(evidence, NOTHING_KNOWN).kind;
}

/** Of a page of a site of which nothing is known. */
export const NOTHING_KNOWN: Knowledge = {
  isKnownPost: false,
  matchesPattern: false,
  isArchiveHome: false,
  feedTopics: [],
  listedTopics: [],
  knownTopics: [],
  siteNames: [],
  told: [],
  isShared: () => false,
};

/** A date above fewer words dates a notice, or a list of links. */
const FEWEST_WORDS = 120;

/** What each signal that fired gave, in the page's own words. */
function firedSignals(evidence: PageEvidence, knowledge: Knowledge, facts: PostFacts): Map<SignalName, string> {
  const fired = new Map<SignalName, string>();
  if (knowledge.isKnownPost) fired.set('known-post', evidence.address);
  if (knowledge.matchesPattern) fired.set('url-pattern', new URL(evidence.address).pathname);
  for (const { signal, title, written } of ownSignals(evidence)) {
    fired.set(
      signal,
      [title, dayIn(written ?? '') ?? written].filter((fact) => fact !== null).join(' · ') || evidence.address,
    );
  }
  // A page that says nothing of itself, but shows a title, a day and a text below them.
  const day = fired.size > 0 || evidence.words < FEWEST_WORDS ? null : dayNear(evidence, facts.title);
  if (day !== null) fired.set('dated-heading', `${facts.title} · ${day}`);
  return fired;
}

/** The page's signals, strongest first. What only the reader's data can say, a page cannot claim. */
function ownSignals({ signals }: PageEvidence): PageEvidence['signals'] {
  return signals
    .filter(({ signal }) => signal !== 'known-post' && signal !== 'url-pattern' && signal !== 'dated-heading')
    .toSorted((a, b) => SIGNALS.indexOf(a.signal) - SIGNALS.indexOf(b.signal));
}

/** Each fact from the strongest signal that carries it; a date only where it names one day. */
function joinedFacts(evidence: PageEvidence, knowledge: Knowledge): PostFacts {
  const sources = [...ownSignals(evidence), evidence.fallback];
  const { pathname } = new URL(evidence.address);
  const inPath = dayInPath(pathname);
  const title = titleOf(
    sources.flatMap((source) => source.title ?? []),
    evidence.titleArea,
    knowledge,
  );
  const inWords = dayNear(evidence, title);
  const shown = [inPath, inWords, ...sources.map(({ written }) => dayBesideUtc(written ?? ''))];
  const first = (fact: (source: PageFacts) => string | null): string | null => {
    for (const source of sources) {
      const found = fact(source);
      if (found !== null) return found;
    }
    return null;
  };
  return {
    title,
    date: first(({ written }) => ownDay(written ?? '', shown)) ?? inPath ?? inWords,
    summary: first(({ summary }) => summary),
    language: first(({ language }) => language),
  };
}

/** The day in the words around the title. Where the likeliest heading is not of it, they are around something else. */
function dayNear({ address, titleArea: { headings, lines } }: PageEvidence, title: string | null): string | null {
  const heading = comparable(headings[0] ?? '');
  const isOfTitle = heading !== '' && comparable(title ?? '').includes(heading);
  return isOfTitle ? publishedDay(lines, monthInPath(new URL(address).pathname)) : null;
}

function topicSources(evidence: PageEvidence, knowledge: Knowledge): Map<TopicSignal, readonly Topic[]> {
  const sources = new Map<TopicSignal, readonly Topic[]>(
    evidence.topics.map(({ from, topics }) => [from, topics.filter((topic) => !isNoTopic(topic))]),
  );
  sources.set('feed', knowledge.feedTopics);
  sources.set('listing', knowledge.listedTopics);
  sources.set('slug', topicsInAddress(evidence.address, knowledge.knownTopics));
  return sources;
}

/**
 * The known topics among the words of the address's last part, as in `2025-11-24-ai-enterprise-scale`; topics of
 * several words are found before those of one.
 */
function topicsInAddress(address: string, known: readonly Topic[]): Topic[] {
  const slug = slugOf(new URL(address).pathname.split('/').at(-1) ?? '');
  let rest = `-${slug}-`;
  const found: { readonly topic: Topic; readonly at: number }[] = [];
  for (const topic of known.toSorted((a, b) => b.slug.length - a.slug.length)) {
    const at = rest.indexOf(`-${topic.slug}-`);
    if (at < 0) continue;
    found.push({ topic, at });
    rest = `${rest.slice(0, at)}-${' '.repeat(topic.slug.length)}-${rest.slice(at + topic.slug.length + 2)}`;
  }
  return distinctTopics(found.toSorted((a, b) => a.at - b.at).map(({ topic }) => topic));
}
