import type { Cues } from './cues';
import { isInstruction } from './englishInstructions';

const ARTICLE = '(?:(?:an?|the|in short,|simply put,|basically,|essentially,|in general,)\\s+)*';
/** Up to six words, with a bracket for an abbreviation. */
const SUBJECT = '(?<subject>[\\p{L}\\p{N}][^\\s,;:]*(?:\\s+[^\\s,;:]+){0,6}?)';
const REST = '(?<rest>.*)$';
/** Before the order that a sentence gives: `And`, `If you fork, `. */
const LEAD =
  '^(?:(?:so|and|but|also|however|finally|please|again|similarly|in general|' +
  'as a rule),?\\s+)?(?:(?:if|when|while|unless|for)\\s[^,.]{3,70},\\s+)?';

/** The cues of English; chosen on public blogs for precision, not for recall. */
export const ENGLISH: Cues = {
  isA: new RegExp(
    `^${ARTICLE}${SUBJECT}\\s+(?:is|are)\\s+` +
      String.raw`(?<rest>(?:(?:simply|just|basically|essentially|effectively)\s+)?(?:an?|any|the|one of)\s.*)$`,
    'iu',
  ),
  means: new RegExp(
    `^${ARTICLE}(?:by\\s+)?["“']?${SUBJECT}["”']?,?\\s+` +
      `(?:means|refers to|denotes|stands for|consists of|occurs when|happens when|(?:i|we) mean)\\s+${REST}`,
    'iu',
  ),
  whatIs: /^what(?:'s|’s|\s+is|\s+are)\s+(?:an?\s+|the\s+)?(?<subject>[^?]{2,60})\?*$/iu,
  noSubject: new RegExp(
    String.raw`^(?:this|that|these|those|it|they|there|here|he|she|we|you|i|one|what|which|who|how|why|when|` +
      String.raw`where|if|as|so|and|but|for|in|on|at|with|my|our|his|her|their|your|its|another|some|many|most|` +
      String.raw`all|each|both|such|not|every|everything|nothing|something|anything)\b`,
    'iu',
  ),
  noDefinition: new RegExp(
    String.raw`^(?:(?:an?|the|one of the)\s+)?(?:\w+ly\s+)?(?:pretty|really|very|much|quite|so|super|too|` +
      String.raw`rather|most|first|second|third|best|worst|same|only|reason|case|problem|result|key|next|last|` +
      String.raw`main|biggest|largest|right|wrong|good|great|bad|nice|better|simple|common|big|huge|lot|bit|` +
      String.raw`few|matter|pain|mess|must|joy|pleasure|thing|no-brainer|topic|subject|default|standard|` +
      String.raw`question|answer|example|fan|favou?rite|other|latest|newest|new|current|perfect|prime|popular|` +
      String.raw`non-|real|hard|easy|difficult|fun|lovely|beautiful|terrible|reasonable|fine|possible|` +
      String.raw`important|useful|powerful|excellent|natural|logical|obvious|true|long|ideal|wonderful|` +
      String.raw`interesting|fantastic|fascinating|complex|handy|solid)\b|\b(?:not|n't|no longer)\b`,
    'iu',
  ),
  leansOnBefore: new RegExp(
    String.raw`^(?:["“'(]*)(?:this|that|these|those|all (?:of )?this|all that|it|its|it's|it’s|they|them|` +
      String.raw`their|he|she|his|her|here|there|such|but|so|however|and|or|nor|yet|then|thus|therefore|hence|` +
      String.raw`also|too|instead|otherwise|likewise|similarly|moreover|furthermore|besides|meanwhile|still|` +
      String.raw`again|even so|for example|for instance|in this|in that|in these|in other words|at this point|` +
      String.raw`as such|as you can see|as a result|another|both|neither|either|another|the (?:former|latter|` +
      String.raw`above|following|same|other|second|third|next|previous)|one of (?:them|these|those)|which|who|` +
      String.raw`because of this|to do (?:this|that|so)|sure|yes|no|well|okay|ok|oh|now|ok,|first|second|third|` +
      String.raw`finally|lastly|next|much (?:better|worse))\b`,
    'iu',
  ),
  pointsBack: new RegExp(
    String.raw`\b(?:(?:makes?|made|enables?|do|does|of|about|than|with|like|for|to|use|using|on) (?:this|` +
      String.raw`that|it)(?=[.,;!]|\s+(?:much|easier|more|possible|is|are|\W))|(?:in|with|of) (?:this|that|` +
      String.raw`these|those) (?:case|example|critique|code|approach))`,
    'iu',
  ),
  narration: new RegExp(
    String.raw`\b(?:i|i'm|i’m|i've|i’ve|i'd|i’d|i'll|i’ll|he|she|me|my|mine|yesterday|today|tomorrow|` +
      String.raw`last (?:week|month|year)|this (?:post|article|blog|week|month|year|talk|section|chapter|guide|` +
      String.raw`series)|blog post)\b|\b(?:we|they) (?:were|had|did|went|got|made|found|started|decided|used|` +
      String.raw`wanted|needed|built|wrote|learned|realized|tried|worked|launched|released|published|held|` +
      String.raw`hosted|met)\b`,
    'iu',
  ),
  claims: {
    point: new RegExp(
      String.raw`\b(?:the (?:key|lesson|point|takeaway|trick|goal|purpose|value|advantage|benefit|beauty|power|` +
        String.raw`essence|idea) (?:of|to|behind|in) [^,.]{2,50}? (?:is|are)|the (?:key|lesson|takeaway|trick|` +
        String.raw`rule of thumb) is|in short,|ultimately,|the bottom line|boils? down to)\b`,
      'iu',
    ),
    contrast: new RegExp(
      String.raw`\b(?:rather than|instead of|not (?:just|only|merely|because|about) [^.;]{2,60},? but\b|` +
        String.raw`as opposed to|is less about|more about [^,.]{2,40} than)\b`,
      'iu',
    ),
    advice: new RegExp(
      String.raw`\b(?:should|must|ought to|it(?:'s|’s| is) (?:better|best|important|essential|crucial|vital|` +
        String.raw`critical) (?:to|that))\b`,
      'iu',
    ),
    weighs: new RegExp(
      String.raw`\b(?:better than|worse than|(?<!no )matters?|more important|(?:much|far|often|usually|` +
        String.raw`always) (?:better|worse|easier|harder|faster|slower|safer|cheaper)|the best way|` +
        String.raw`trade-?offs? (?:between|of)|is (?:essential|crucial|critical|key) (?:to|for)|allows? (?:you|` +
        String.raw`us|teams?|agencies|developers|users|people) to|leads? to)\b`,
      'iu',
    ),
  },
  noClaim: new RegExp(
    String.raw`\b(?:should be able to|you should (?:see|have|now|get|be)|should (?:now|work|look|see|print|` +
      String.raw`output)|as (?:we|you) (?:saw|see|can see)|we(?:'ve|’ve| have)|let's|let’s|let us|let me|` +
      String.raw`we(?:'ll|’ll| will)|you(?:'ll|’ll| will) (?:see|notice|find|need to install)|thanks?|join us|` +
      String.raw`sign up|subscribe|contact|email|click|check out|stay tuned|read more|see (?:the|our|also)|` +
      String.raw`figure|table|equation|e\.g\.|want to (?:learn|know)|need to (?:install|run|import)|` +
      String.raw`must (?:be installed|have been)|deadline|tuned|asked|said|says|told|wrote|example)\b|\?$|` +
      String.raw`^(?:here|note|let|if you(?:'re|’re| are| have| want| would| decide)|you just|should )`,
    'iu',
  ),
  warnings: {
    boxed: new RegExp(
      String.raw`^(?:warning|caution|danger|beware|attention|pitfall|gotcha)(?::|!|` +
        String.raw`\s[–—-])\s*(?!.*\b(?:example|spoiler|rant|opinion)s?\b)\p{Lu}`,
      'iu',
    ),
    problem: new RegExp(
      String.raw`^(?:the|one|an?)\s+(?:\w+\s+){0,2}(?:problem|danger|downside|drawback|risk|trouble|catch|` +
        String.raw`pitfall|disadvantage|limitation|challenge|caveat|issue|trap)s?\s+(?:with|of|in|` +
        String.raw`when)\s+(?!this\b|that\b|these\b|it\b).{3,80}?\s(?:is|are)\s`,
      'iu',
    ),
    mistake: new RegExp(
      String.raw`\b(?:(?:common|frequent|classic|biggest|easy|big|costly|usual|typical|worst|` +
        String.raw`fatal)\s+(?:\w+\s)?(?:mistake|pitfall|trap|error|gotcha|footgun|anti-?pattern|` +
        String.raw`misconception)s?\b.*\b(?:is|are)\b|\b(?:is|are)\s+(?:an?\s+|the\s+)?(?:\w+\s)?(?:mistake|trap|` +
        String.raw`footgun|anti-?pattern|code smell|recipe for disaster|bad idea|red flag)s?\b)`,
      'iu',
    ),
    prohibits: new RegExp(
      `${LEAD}(?:don['’]t|do not|never|avoid|beware of|be careful|be wary|watch out|` +
        `you (?:should(?: not|n['’]t| never)|must(?: not|n['’]t| never)|never want to)|` +
        `make sure (?:you |that you |to )?(?:do not|don['’]t|never)|resist the)\\b`,
      'iu',
    ),
    fails: new RegExp(
      String.raw`^(?:if|when|without)\s[^,]{5,90},\s.{0,60}\b(?:will|may|might|can|could|` +
        String.raw`risks?)\s(?:\w+\s)?(?:fail|break|crash|lose|leak|deadlock|hang|suffer|losing|breaking|` +
        String.raw`go wrong|be lost|corrupt)\b`,
      'iu',
    ),
  },
  noWarning: new RegExp(
    String.raw`\b(?:i|he|she|my|was|were|had|did|went|got|let's|let’s)\b|\bv?\d+\.\d+|#\d+|\b(?:PR|RFC|` +
      String.raw`release|changelog|nightly|deprecat\w+)\b|\b(?:helps?|lets|allows?|useful|way|ways|trying|` +
      String.raw`order|designed|want(?:ed)?|able|need|used) (?:\w+ )?(?:to )?(?:avoid|prevent)|\b(?:prevents|` +
      String.raw`catches|fixed in|at the cost of)\b|\b(?:don['’]t|do not) (?:worry|get me wrong|hesitate|know|` +
      String.raw`miss|forget to (?:subscribe|follow|check|like)|have (?:to|any|a|an|the)|need|think|want|see|` +
      String.raw`even|care|mind|really|believe|like|understand|expect me|quote|(?:be|feel) (?:ashamed|bad|` +
      String.raw`afraid|shy|surprised|alarmed|discouraged)|take my)\b|\bnever (?:mind|been|heard|seen|thought|` +
      String.raw`used|really|got|looked|ends?)\b|\?$|…$|\.\.\.$|\bthis\b[^\s]*$|^the (?:problem|issue|` +
      String.raw`challenge|risk)s? (?:that|was)\b`,
    'iu',
  ),
  warningHeading: new RegExp(
    String.raw`\b(?:pitfalls?|(?:common )?mistakes|gotchas?|caveats?|limitations|drawbacks?|downsides?|` +
      String.raw`disadvantages|when not to|what (?:went|can go|could go) wrong|anti-?patterns|things to avoid|` +
      String.raw`what to avoid|traps?|footguns?|challenges and risks|don['’]ts)\b`,
    'iu',
  ),
  isInstruction,
  stepsHeading: new RegExp(
    String.raw`\b(?:how to|how (?:you|we|do|can|should)|steps?|checklist|tips?|best practices?|recommend\w*|` +
      String.raw`takeaways?|recipe|guide(?:lines)?|instructions?|rules?|advice|principles?|do this|` +
      String.raw`things to do|get(?:ting)? started|set(?:ting)? up|procedure|process|strateg(?:y|ies)|` +
      String.raw`practices|should|lessons|here(?:'s|’s| is) (?:what|how))\b`,
    'iu',
  ),
  noSteps: new RegExp(
    String.raw`\b(?:references?|links?|further reading|read more|resources|related|see also|changelog|` +
      String.raw`changes|what(?:'s|’s| is) (?:new|next)|road ?map|to-?do|agenda|schedule|future work|` +
      String.raw`table of contents|contents|outline|news|releases?|contribut\w+|credits|thanks|` +
      String.raw`acknowledge?ments|examples?|milestones?|responsibilities|duties|qualifications|job|apply|` +
      String.raw`exercises?|questions?|footnotes?|features?|goals?|plans?|citations?)\b`,
    'iu',
  ),
  news: new RegExp(
    String.raw`\b(?:releas(?:e|ed|ing|es)|changelog|announc\w+|introducing .* \d|this (?:week|month) in|` +
      String.raw`weekly|monthly|round-?up|newsletter|links? (?:for|of)|we(?:'re|’re| are) hiring|hiring|job|` +
      String.raw`join us|webinar|meetup|conference|event|year in review|retrospective of \d{4}|what(?:'s|` +
      String.raw`’s) new|status update|(?:v|version )\d)\b|\b\d+\.\d+`,
    'iu',
  ),
};
