import { sentencesIn } from '../../language/sentences';
import type { Candidate, LineReason } from '../../model/mined';
import type { Post } from '../../model/post';
import { blockStarts, wholeText, type PostText } from '../../model/postText';
import { atOnce, type Sliced } from '../../model/slices';
import { comparable, countWords } from '../../model/text';
import { cuesOf, type Cues } from './cues';
import { listsIn, type List } from './lists';
import { standsAlone } from './standsAlone';

/** A definition may be longer than other lines. Words. */
const LONGEST_DEFINITION = 45;
/** A list of steps has so many items. */
const FEWEST_STEPS = 3;
const MOST_STEPS = 15;
/** Longer items are an article's sections. Characters. */
const LONGEST_STEP = 500;
/** Of a list's items, so many are orders. */
const MOSTLY_ORDERS = 0.6;
/** A list whose items are links points elsewhere. */
const MOST_LINKED = 0.5;
/** An algorithm's lines are for its readers. */
const FORMULA = /\$[^$\n]{1,80}\$|\\[a-z]+\{/u;

/** How good each form was found to be, read by hand on public blogs: 0–1. */
const WARNING_SCORES = { boxed: 0.9, problem: 0.85, mistake: 0.8, heading: 0.65, prohibits: 0.7, fails: 0.55 } as const;
const CLAIM_SCORES = { point: 0.5, advice: 0.35, contrast: 0.3, weighs: 0.28 } as const;

/** A paragraph that is all in quotation marks has others' words, or a machine's, as a block quote has. */
const QUOTED = /^["“«„][^"“”«»]*["”»“]\s*$/u;

/**
 * The lines of a post that may stand in a guide, word for word, in the order of the text; none where the language's
 * cues are not known. Linear in the text.
 */
export function mineText(post: Pick<Post, 'title'>, text: PostText): Candidate[] {
  return atOnce(miningText(post, text));
}

/** The same in slices. */
export function* miningText({ title }: Pick<Post, 'title'>, text: PostText): Sliced<Candidate[]> {
  const cues = cuesOf(text.language);
  if (cues === null) return [];
  const whole = wholeText(text);
  const starts = blockStarts(text);
  const isNews = cues.news.test(title);
  const found: Candidate[] = [];
  let section = '';
  let asked = '';
  let sinceHeading = 0;
  for (const [at, block] of text.blocks.entries()) {
    yield;
    if (block.kind === 'heading') {
      section = block.text;
      asked = comparable(cues.whatIs.exec(section)?.groups?.['subject'] ?? '');
      sinceHeading = 0;
      continue;
    }
    if (block.kind === 'code' || block.kind === 'figure' || block.kind === 'quote' || QUOTED.test(block.text)) continue;
    const base = starts[at] ?? 0;
    const isLast = at === text.blocks.length - 1;
    for (const { start, end } of sentencesIn(block.text, text.language)) {
      const sentence = block.text.slice(start, end);
      const place = { section, asked, sinceHeading, isLast, isItem: block.kind === 'item' };
      sinceHeading += 1;
      const lines = linesIn(sentence, cues, { ...place, isBoxed: block.kind === 'warning' });
      for (const line of isNews ? lines.filter(({ reason }) => reason.kind === 'defines') : lines)
        found.push({ start: base + start, end: base + end, text: sentence, section, items: [], subject: '', ...line });
    }
    asked = '';
  }
  for (const list of isNews ? [] : listsIn(text, starts)) {
    found.push(...stepsOf(list, cues, whole));
    yield;
  }
  return found.toSorted((a, b) => a.start - b.start || a.end - b.end);
}

interface Place {
  readonly section: string;
  /** What the heading right above asks the meaning of, comparable; else empty. */
  readonly asked: string;
  readonly sinceHeading: number;
  readonly isLast: boolean;
  readonly isItem: boolean;
  readonly isBoxed: boolean;
}

type Line = Pick<Candidate, 'reason' | 'score'> & Partial<Pick<Candidate, 'subject'>>;

function linesIn(sentence: string, cues: Cues, place: Place): Line[] {
  const definition = definitionIn(sentence, cues, place);
  if (definition !== null) return [definition];
  if (!standsAlone(sentence, cues)) return [];
  const warning = warningIn(sentence, cues, place) ?? null;
  if (warning !== null) return [warning];
  const claim = claimIn(sentence, cues, place);
  return claim === null ? [] : [claim];
}

function definitionIn(sentence: string, cues: Cues, { asked, sinceHeading }: Place): Line | null {
  const isA = cues.isA.exec(sentence);
  const found = isA ?? cues.means.exec(sentence);
  const subject = found?.groups?.['subject'] ?? '';
  const rest = found?.groups?.['rest'] ?? '';
  if (
    subject === '' ||
    /[!?]/.test(sentence) ||
    cues.noSubject.test(subject) ||
    cues.noDefinition.test(rest) ||
    cues.narration.test(sentence)
  )
    return null;
  if (!standsAlone(sentence, cues, LONGEST_DEFINITION)) return null;
  const key = comparable(subject);
  const isAsked = asked !== '' && sinceHeading === 0 && asked.includes(key);
  const form = isAsked ? 'question' : isA === null ? 'means' : 'is-a';
  const score = isAsked ? 1 : isA === null ? 0.8 : /^(?:\w+ly\s+|just\s+)?an?\s/i.test(rest) ? 0.8 : 0.6;
  return { reason: { kind: 'defines', form }, score, subject: key };
}

function warningIn(sentence: string, cues: Cues, { section, isBoxed, isItem, sinceHeading }: Place): Line | null {
  const reason = (form: keyof typeof WARNING_SCORES): Line => ({
    reason: { kind: 'warns', form },
    score: WARNING_SCORES[form],
  });
  if (cues.narration.test(sentence)) return null;
  if (cues.warnings.boxed.test(sentence) || (isBoxed && sinceHeading >= 0)) return reason('boxed');
  if (cues.noWarning.test(sentence)) return null;
  for (const form of ['problem', 'mistake', 'prohibits', 'fails'] as const)
    if (cues.warnings[form].test(sentence)) return reason(form);
  const isUnderHeading = cues.warningHeading.test(section) && (isItem || sinceHeading === 0);
  return isUnderHeading ? reason('heading') : null;
}

function claimIn(sentence: string, cues: Cues, { sinceHeading, isLast, isItem }: Place): Line | null {
  if (isItem || cues.noClaim.test(sentence) || cues.narration.test(sentence)) return null;
  const forms = (['point', 'contrast', 'weighs', 'advice'] as const).filter((form) => cues.claims[form].test(sentence));
  // That two things are weighed or set against each other tells no argument: readers wanted two such lines in five.
  const form = forms.find((one) => one === 'point' || one === 'advice');
  if (form === undefined) return null;
  const words = countWords(sentence);
  const sum = forms.reduce((total, one) => total + CLAIM_SCORES[one], 0);
  const position = sinceHeading < 2 ? 0.15 : isLast ? 0.1 : 0;
  const length = words >= 9 && words <= 26 ? 0.1 : 0;
  return { reason: { kind: 'argues', form }, score: Math.min(1, sum + position + length) };
}

/** A list of an author's steps, whole or not at all. */
function stepsOf(list: List, cues: Cues, whole: string): Candidate[] {
  const { items, section, lead } = list;
  if (items.length < FEWEST_STEPS || items.length > MOST_STEPS) return [];
  if (cues.noSteps.test(section) || cues.noSteps.test(lead)) return [];
  if (items.some(({ start, end, text }) => end - start > LONGEST_STEP || countWords(text) < 2)) return [];
  if (items.reduce((sum, { linked }) => sum + linked, 0) / items.length > MOST_LINKED) return [];
  if (items.some(({ text }) => FORMULA.test(text))) return [];
  const instructions = items.filter(({ text }) => cues.isInstruction(text)).length;
  // Of lists that nothing announces as steps, readers wanted one line in fourteen: they say what someone did, or wants.
  if (!cues.stepsHeading.test(section) && !cues.stepsHeading.test(lead)) return [];
  const share = instructions / items.length;
  if (instructions < FEWEST_STEPS || share < MOSTLY_ORDERS) return [];
  // What an author did, or means to do.
  if ([section, lead, ...items.map(({ text }) => text)].some((text) => cues.narration.test(text))) return [];
  const reason: LineReason = { kind: 'instructs', instructions };
  const score = 0.6 + 0.3 * share + (list.isOrdered ? 0.1 : 0);
  const { start, end } = list;
  const places = items.map((item) => ({ start: item.start, end: item.end }));
  return [
    { start, end, text: whole.slice(start, end), reason, score, section: section || lead, subject: '', items: places },
  ];
}
