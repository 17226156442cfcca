import { contentStems } from '../../language/stem';
import type { Candidate, LineReason, MinedGuide, MinedLine } from '../../model/mined';
import { newestFirst, type Post, type PostUrl } from '../../model/post';
import { UNSPACED_LETTERS } from '../../model/unspaced';
import { isCalled, mentions, termsOf, type NamedTopic, type Terms } from './names';
import { firstTwins, isTwinOf } from './twins';

/** What is taken at most; and of one post, so that no post speaks for the archive. */
const MOST = { claims: 7, warnings: 6, steps: 3 } as const;
const MOST_OF_POST = 2;
/** A single warning is chance; a section is shown from two on. */
const FEWEST_WARNINGS = 2;
/** Of a score between 0 and 1, what is less good is left out. */
const GOOD_CLAIM = 0.8;
const GOOD_WARNING = 0.7;
const GOOD_STEPS = 0.8;
/** What each says for a line being about the topic. */
const BEGINS_WITH_IT = 0.3;
const NAMES_IT = 0.15;
const UNDER_ITS_HEADING = 0.25;
const IN_ITS_POST = 0.15;
/** What a sentence begins with is what it is about: eight words, of which one takes two characters without spaces. */
const BEGINNING = new RegExp(`^(?:\\s*(?:[${UNSPACED_LETTERS}]{1,2}|[^\\s${UNSPACED_LETTERS}]+)){0,8}`, 'u');
/** Of what each further post that says the same is worth. */
const SUPPORT = 0.1;
/** Of a claim's words, so many are new. */
const NEW_WORDS = 0.5;

/**
 * What the posts of a topic say of it: the best of their lines, word for word. The order of the posts does not matter.
 *
 * @param posts the topic's posts
 * @param candidatesOf the lines of a post, see `mineText`; null where its text is not known
 * @param hidden lines that are not wanted, nor their near twins
 */
export function mineTopic(
  topic: NamedTopic,
  posts: readonly Pick<Post, 'url' | 'title' | 'date' | 'language'>[],
  candidatesOf: (post: PostUrl) => readonly Candidate[] | null,
  hidden: readonly string[] = [],
): MinedGuide {
  const isHidden = isTwinOf(hidden);
  const terms = termsOf(topic);
  const lines: Found[] = [];
  const known: { readonly post: (typeof posts)[number]; readonly candidates: readonly Candidate[] }[] = [];
  for (const post of posts) {
    const candidates = candidatesOf(post.url);
    if (candidates !== null) known.push({ post, candidates });
  }
  for (const { post, candidates } of known.toSorted((a, b) => newestFirst(a.post, b.post))) {
    const isItsPost = mentions(post.title, terms, post.language);
    for (const candidate of candidates) {
      const line = foundIn(candidate, { terms, isItsPost, post: post.url, language: post.language });
      if (line !== null && !isHiddenLine(line, isHidden)) lines.push(line);
    }
  }
  const of = (kind: LineReason['kind'], good: number): Found[] =>
    joined(lines.filter(({ reason }) => reason.kind === kind)).filter(({ weight }) => weight >= good);
  const warnings = spread(of('warns', GOOD_WARNING), MOST.warnings);
  const [definition] = of('defines', 0);
  const claims = of('argues', GOOD_CLAIM).filter(({ text }) => text !== definition?.text);
  return {
    definition: definition === undefined ? null : lineOf(definition),
    claims: spread(claims, MOST.claims).map(lineOf),
    steps: spread(of('instructs', GOOD_STEPS), MOST.steps, 1).map(lineOf),
    warnings: warnings.length < FEWEST_WARNINGS ? [] : warnings.map(lineOf),
    looked: known.length,
  };
}

/** A list is hidden when all of its items are. */
function isHiddenLine({ text, items, start }: Found, isHidden: (text: string) => boolean): boolean {
  return items.length === 0
    ? isHidden(text)
    : items.every((item) => isHidden(text.slice(item.start - start, item.end - start)));
}

interface Found extends MinedLine {
  readonly stems: ReadonlySet<string>;
  /** How good it is in this topic's guide. */
  readonly weight: number;
}

interface About {
  readonly terms: Terms;
  readonly isItsPost: boolean;
  readonly post: PostUrl;
  readonly language: string | null;
}

function foundIn(candidate: Candidate, { terms, isItsPost, post, language }: About): Found | null {
  const line = { ...candidate, post, language, alsoIn: [] };
  const stems = (): ReadonlySet<string> => contentStems(candidate.text, language);
  if (candidate.reason.kind === 'defines') {
    return isCalled(candidate.subject, terms, language)
      ? { ...line, stems: stems(), weight: candidate.score + (isItsPost ? 0.3 : 0) }
      : null;
  }
  const isNamed = mentions(candidate.text, terms, language);
  const isUnder = mentions(candidate.section, terms, language);
  if (!isNamed && !isUnder && !isItsPost) return null;
  // "Don't …" names what it is about too rarely: the post or its part has to be on the topic.
  if (candidate.reason.kind === 'warns' && candidate.reason.form === 'prohibits' && !isUnder && !isItsPost) return null;
  // A sentence of a post on several things is about this one only where it says so.
  if (candidate.reason.kind === 'argues' && !isNamed) return null;
  const beginning = BEGINNING.exec(candidate.text)?.[0] ?? '';
  const naming = mentions(beginning, terms, language) ? BEGINS_WITH_IT : isNamed ? NAMES_IT : 0;
  const about = naming + (isUnder ? UNDER_ITS_HEADING : 0) + (isItsPost ? IN_ITS_POST : 0);
  return { ...line, stems: stems(), weight: candidate.score * 0.8 + about };
}

/** Near twins as one, the best of them, with the posts of the others; best first, ties as they came. */
function joined(lines: readonly Found[]): Found[] {
  const ordered = lines.toSorted((a, b) => b.weight - a.weight);
  const twins = firstTwins(ordered.map(({ stems }) => stems));
  const others = new Map<number, Set<PostUrl>>();
  twins.forEach((first, at) => {
    const post = ordered[at]?.post;
    if (first === at || post === undefined || post === ordered[first]?.post) return;
    others.set(first, (others.get(first) ?? new Set()).add(post));
  });
  return ordered
    .flatMap((line, at) => {
      const alsoIn = [...(others.get(at) ?? [])];
      return twins[at] === at ? [{ ...line, alsoIn, weight: line.weight + SUPPORT * Math.min(3, alsoIn.length) }] : [];
    })
    .toSorted((a, b) => b.weight - a.weight);
}

/** The best that say something new, few of each post. */
function spread(lines: readonly Found[], most: number, mostOfPost = MOST_OF_POST): Found[] {
  const chosen: Found[] = [];
  const said = new Set<string>();
  const ofPost = new Map<PostUrl, number>();
  for (const line of lines) {
    if (chosen.length >= most) break;
    const count = ofPost.get(line.post) ?? 0;
    const fresh = [...line.stems].filter((stem) => !said.has(stem)).length;
    if (count >= mostOfPost || fresh < NEW_WORDS * line.stems.size) continue;
    chosen.push(line);
    ofPost.set(line.post, count + 1);
    for (const stem of line.stems) said.add(stem);
  }
  return chosen;
}

function lineOf({
  start,
  end,
  text,
  reason,
  score,
  section,
  subject,
  items,
  post,
  language,
  alsoIn,
}: Found): MinedLine {
  return { start, end, text, reason, score, section, subject, items, post, language, alsoIn };
}
