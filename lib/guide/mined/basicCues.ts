import type { Cues } from './cues';

/**
 * The cues of a language that nobody has measured: fewer than the English ones, and chosen for being hardly ever wrong.
 * Each but the patterns is an alternation of a regular expression; words match as whole words.
 */
export interface BasicWords {
  /** How words are told apart: by what is no letter, or, where they are written without spaces, not at all. */
  readonly writing: 'spaced' | 'unspaced';
  /** Sentences with groups `subject` and `rest`. */
  readonly isA: RegExp;
  readonly means: RegExp;
  readonly whatIs: RegExp;
  readonly noSubject: string;
  readonly noDefinition: string;
  readonly leansOnBefore: string;
  readonly narration: string;
  readonly boxed: string;
  readonly problem: RegExp;
  readonly mistake: RegExp;
  readonly prohibits: RegExp;
  readonly noWarning: string;
  readonly warningHeading: string;
  /** Whether an item tells the reader what to do: any of them. */
  readonly instruction: readonly RegExp[];
  readonly noInstruction: string;
  readonly stepsHeading: string;
  readonly noSteps: string;
  readonly news: string;
}

/** Matches nothing: arguments are told from talk by too little to be taken by a few words. */
const NEVER = /(?!)/u;

export function basicCues(words: BasicWords): Cues {
  const within = (alternation: string): RegExp =>
    new RegExp(
      words.writing === 'unspaced' ? `(?:${alternation})` : `(?<![\\p{L}\\p{M}])(?:${alternation})(?![\\p{L}\\p{M}])`,
      'iu',
    );
  const first = (alternation: string): RegExp =>
    new RegExp(`^["“„«「'(]*(?:${alternation})${words.writing === 'unspaced' ? '' : '(?![\\p{L}\\p{M}])'}`, 'iu');
  const noInstruction = first(words.noInstruction);
  return {
    isA: words.isA,
    means: words.means,
    whatIs: words.whatIs,
    noSubject: first(words.noSubject),
    noDefinition: first(words.noDefinition),
    leansOnBefore: first(words.leansOnBefore),
    pointsBack: NEVER,
    narration: within(words.narration),
    claims: { contrast: NEVER, advice: NEVER, point: NEVER, weighs: NEVER },
    noClaim: NEVER,
    warnings: {
      boxed: new RegExp(`^(?:${words.boxed})\\s*[:!：！]`, 'iu'),
      problem: words.problem,
      mistake: words.mistake,
      prohibits: words.prohibits,
      fails: NEVER,
    },
    noWarning: within(`${words.noWarning}|v?\\d+\\.\\d+`),
    warningHeading: within(words.warningHeading),
    isInstruction: (item) => words.instruction.some((one) => one.test(item)) && !noInstruction.test(item),
    stepsHeading: within(words.stepsHeading),
    noSteps: within(words.noSteps),
    news: within(words.news),
  };
}

/** Up to six words, for a definition's subject in a language that is written with spaces. */
export const SUBJECT = '(?<subject>[\\p{L}\\p{N}][^\\s,;:]*(?:\\s+[^\\s,;:]+){0,5}?)';
export const REST = '(?<rest>.*)$';
