import { languageOf, type Language } from '../../model/languages';
import { basicCues } from './basicCues';
import { BASIC_WORDS } from './basicWords';
import { ENGLISH } from './englishCues';

/**
 * What tells the lines of one language that may stand in a guide. Patterns have no flag `g` and are tried on a
 * sentence.
 */
export interface Cues {
  /** Groups `subject` and `rest`: what is defined, and the words after the verb. */
  readonly isA: RegExp;
  readonly means: RegExp;
  /** A heading that asks what something is; group `subject`. */
  readonly whatIs: RegExp;
  /** What looks like a definition and is none, by its subject, and by how it goes on. */
  readonly noSubject: RegExp;
  readonly noDefinition: RegExp;
  /** The beginning of a sentence that needs the one before it. */
  readonly leansOnBefore: RegExp;
  /** Within a sentence: `makes this easier`, `in that case`. */
  readonly pointsBack: RegExp;
  /** What happened to someone once is no advice. */
  readonly narration: RegExp;
  readonly claims: Readonly<Record<'contrast' | 'advice' | 'point' | 'weighs', RegExp>>;
  /** What has a claim's cue and is talk between author and reader. */
  readonly noClaim: RegExp;
  readonly warnings: Readonly<Record<'boxed' | 'problem' | 'mistake' | 'prohibits' | 'fails', RegExp>>;
  readonly noWarning: RegExp;
  readonly warningHeading: RegExp;
  /** Whether an item tells the reader what to do. */
  readonly isInstruction: (item: string) => boolean;
  readonly stepsHeading: RegExp;
  /** Headings of lists that are no steps of a reader: plans, changes, links. */
  readonly noSteps: RegExp;
  /** Titles of posts that tell news. Nothing but definitions is taken from them. */
  readonly news: RegExp;
}

const made = new Map<Language, Cues>([['en', ENGLISH]]);

/**
 * The cues of a text's language; null where they are not known, and nothing is taken. `tag`: see {@link languageOf}.
 */
export function cuesOf(tag: string | null): Cues | null {
  const language = languageOf(tag);
  if (language === null) return null;
  const cues = made.get(language) ?? (language === 'en' ? ENGLISH : basicCues(BASIC_WORDS[language]));
  made.set(language, cues);
  return cues;
}
