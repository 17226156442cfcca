/** What titles and sentences say of the order in which to read: each of these in one language. */
export interface OrderCues {
  readonly introduces: RegExp;
  /** A title that says what changed. */
  readonly updates: RegExp;
  /** A sentence that says what changed; it holds the link to what it changes. */
  readonly changed: RegExp;
  /** A sentence that asks to read what it links to before. */
  readonly readFirst: RegExp;
}

const CUES: Readonly<Record<string, OrderCues>> = {
  en: {
    introduces:
      /^(?:an? |the )?(?:\w+ ){0,2}(?:introduction|intro|primer|overview|guide|tutorial|crash course|getting started|beginner[’']?s)\b|\b(?:introduction|primer|overview|101|for beginners|for dummies|from scratch|getting started|basics|fundamentals|explained|demystified|faq)\b|^(?:what|who)(?:[’']s| is| are)\b|^understanding\b/iu,
    updates:
      /\b(?:revisited|updated?|redux|reconsidered|v\d|version \d|second edition|years? later|take (?:2|two)|retrospective|follow-?up)\b/iu,
    changed:
      /\b(?:no longer|i was wrong|we were wrong|since then|has changed|have changed|out of date|outdated|updated? version|supersedes?|replaces|refactored|follow-?up (?:to|of|on)|revisit(?:s|ing)?|(?:years?|months?) ago)\b/iu,
    readFirst:
      /\b(?:(?:read|see|check out|start with|go through|look at)\b.{0,80}\b(?:first|before (?:this|you|reading|continuing))|assum(?:e|es|ing) (?:that )?(?:you|the reader)(?:[’'](?:ve|re)| have| are)?.{0,40}\b(?:read|familiar)|if you have(?:n[’']t| not) (?:already )?read|(?:builds?|building|based|continues?|continuing) (?:up)?on (?:the |my |our |what )?.{0,40}\b(?:previous|last|earlier|first|prior) (?:post|article|part)|in (?:the|my|our) (?:previous|last|first|prior) (?:post|article|part|chapter)|prerequisites?:|(?:second|third|fourth|fifth) (?:post|part|article) (?:in|of) (?:a|the|this|our|my))\b/iu,
  },
};

export function orderCuesOf(language: string | null): OrderCues | null {
  return CUES[(language ?? 'en').toLowerCase().split(/[-_]/)[0] ?? ''] ?? null;
}
