import type { Cues } from './cues';
import { isInstruction } from './englishInstructions';

const ARTICLE = '(?:(?:an?|the|in short,|simply put,|basically,|essentially,|in general,)\\s+)*';
/** Up to six words, with a bracket for an abbreviation. */
const SUBJECT = '(?<subject>[\\p{L}\\p{N}][^\\s,;:]*(?:\\s+[^\\s,;:]+){0,6}?)';
const REST = '(?<rest>.*)$';
/** Before the order that a sentence gives: `And`, `If you fork, `. */
const LEAD =
  '^(?:(?:so|and|but|also|however|finally|please|again|similarly|in general|as a rule),?\\s+)?(?:(?:if|' +
  'when|while|unless|for)\\s[^,.]{3,70},\\s+)?';

/** The cues of English; chosen on public blogs for precision, not for recall. */
export const ENGLISH: Cues = {
  isA: new RegExp(
    `^${ARTICLE}${SUBJECT}\\s+(?:is|are)\\s+(?<rest>(?:(?:simply|just|basically|essentially|effectively)\\s+)?(?:an?|any|the|one of)\\s.*)$`,
    'iu',
  ),
  means: new RegExp(
    `^${ARTICLE}(?:by\\s+)?["“']?${SUBJECT}["”']?,?\\s+(?:means|refers to|denotes|stands for|consists of|occurs when|happens when|(?:i|we) mean)\\s+${REST}`,
    'iu',
  ),
  whatIs: /^what(?:'s|’s|\s+is|\s+are)\s+(?:an?\s+|the\s+)?(?<subject>[^?]{2,60})\?*$/iu,
  noSubject: new RegExp(
    String.raw`^(?:this|that|these|those|it|they|there|here|he|she|we|you|i|one|what|which|who|how|why|when|where|if|` +
      String.raw`as|so|and|but|for|in|on|at|with|my|our|his|her|their|your|its|another|some|many|most|all|each|both|such|` +
      String.raw`not|every|everything|nothing|something|anything)\b`,
    'iu',
  ),
  noDefinition: new RegExp(
    String.raw`^(?:(?:an?|the|one of the)\s+)?(?:\w+ly\s+)?(?:pretty|really|very|much|quite|so|super|too|rather|most|` +
      String.raw`first|second|third|best|worst|same|only|reason|case|problem|result|key|next|last|main|biggest|largest|` +
      String.raw`right|wrong|good|great|bad|nice|better|simple|common|big|huge|lot|bit|few|matter|pain|mess|must|joy|` +
      String.raw`pleasure|thing|no-brainer|topic|subject|default|standard|question|answer|example|fan|favou?rite|other|` +
      String.raw`latest|newest|new|current|perfect|prime|popular|non-|real|hard|easy|difficult|fun|lovely|beautiful|` +
      String.raw`terrible|reasonable|fine|possible|important|useful|powerful|excellent|natural|logical|obvious|true|long|` +
      String.raw`ideal|wonderful|interesting|fantastic|fascinating|complex|handy|solid)\b|\b(?:not|n't|no longer)\b`,
    'iu',
  ),
  leansOnBefore: new RegExp(
    String.raw`^(?:["“'(]*)(?:this|that|these|those|all (?:of )?this|all that|it|its|it's|it’s|they|them|their|he|she|` +
      String.raw`his|her|here|there|such|but|so|however|and|or|nor|yet|then|thus|therefore|hence|also|too|instead|` +
      String.raw`otherwise|likewise|similarly|moreover|furthermore|besides|meanwhile|still|again|even so|for example|` +
      String.raw`for instance|in this|in that|in these|in other words|at this point|as such|as you can see|as a result|` +
      String.raw`another|both|neither|either|another|the (?:former|latter|above|following|same|other|second|third|next|` +
      String.raw`previous)|one of (?:them|these|those)|which|who|because of this|to do (?:this|that|so)|sure|yes|no|well|` +
      String.raw`okay|ok|oh|now|ok,|first|second|third|finally|lastly|next|much (?:better|worse))\b`,
    'iu',
  ),
  pointsBack: new RegExp(
    String.raw`\b(?:(?:makes?|made|enables?|do|does|of|about|than|with|like|for|to|use|using|on) (?:this|that|` +
      String.raw`it)(?=[.,;!]|\s+(?:much|easier|more|possible|is|are|\W))|(?:in|with|of) (?:this|that|these|` +
      String.raw`those) (?:case|example|critique|code|approach))`,
    'iu',
  ),
  narration: new RegExp(
    String.raw`\b(?:i|i'm|i’m|i've|i’ve|i'd|i’d|i'll|i’ll|he|she|me|my|mine|yesterday|today|tomorrow|last (?:week|` +
      String.raw`month|year)|this (?:post|article|blog|week|month|year|talk|section|chapter|guide|series)|blog post)\b|` +
      String.raw`\b(?:we|they) (?:were|had|did|went|got|made|found|started|decided|used|wanted|needed|built|wrote|` +
      String.raw`learned|realized|tried|worked|launched|released|published|held|hosted|met)\b`,
    'iu',
  ),
  claims: {
    point: new RegExp(
      String.raw`\b(?:the (?:key|lesson|point|takeaway|trick|goal|purpose|value|advantage|benefit|beauty|power|essence|` +
        String.raw`idea) (?:of|to|behind|in) [^,.]{2,50}? (?:is|are)|the (?:key|lesson|takeaway|trick|rule of thumb) is|` +
        String.raw`in short,|ultimately,|the bottom line|boils? down to)\b`,
      'iu',
    ),
    contrast: new RegExp(
      String.raw`\b(?:rather than|instead of|not (?:just|only|merely|because|about) [^.;]{2,60},? but\b|as opposed to|` +
        String.raw`is less about|more about [^,.]{2,40} than)\b`,
      'iu',
    ),
    advice: new RegExp(
      String.raw`\b(?:should|must|ought to|it(?:'s|’s| is) (?:better|best|important|essential|crucial|vital|` +
        String.raw`critical) (?:to|that))\b`,
      'iu',
    ),
    weighs: new RegExp(
      String.raw`\b(?:better than|worse than|(?<!no )matters?|more important|(?:much|far|often|usually|always) (?:better|` +
        String.raw`worse|easier|harder|faster|slower|safer|cheaper)|the best way|trade-?offs? (?:between|of)|` +
        String.raw`is (?:essential|crucial|critical|key) (?:to|for)|allows? (?:you|us|teams?|agencies|developers|users|` +
        String.raw`people) to|leads? to)\b`,
      'iu',
    ),
  },
  noClaim: new RegExp(
    String.raw`\b(?:should be able to|you should (?:see|have|now|get|be)|should (?:now|work|look|see|print|output)|` +
      String.raw`as (?:we|you) (?:saw|see|can see)|we(?:'ve|’ve| have)|let's|let’s|let us|let me|we(?:'ll|’ll| will)|` +
      String.raw`you(?:'ll|’ll| will) (?:see|notice|find|need to install)|thanks?|join us|sign up|subscribe|contact|` +
      String.raw`email|click|check out|stay tuned|read more|see (?:the|our|also)|figure|table|equation|e\.g\.|` +
      String.raw`want to (?:learn|know)|need to (?:install|run|import)|must (?:be installed|have been)|deadline|tuned|` +
      String.raw`asked|said|says|told|wrote|example)\b|\?$|^(?:here|note|let|if you(?:'re|’re| are| have| want| would|` +
      String.raw` decide)|you just|should )`,
    'iu',
  ),
  warnings: {
    boxed: new RegExp(
      String.raw`^(?:warning|caution|danger|beware|attention|pitfall|gotcha)(?::|!|\s[–—-])\s*(?!.*\b(?:example|spoiler|` +
        String.raw`rant|opinion)s?\b)\p{Lu}`,
      'iu',
    ),
    problem: new RegExp(
      String.raw`^(?:the|one|an?)\s+(?:\w+\s+){0,2}(?:problem|danger|downside|drawback|risk|trouble|catch|pitfall|` +
        String.raw`disadvantage|limitation|challenge|caveat|issue|trap)s?\s+(?:with|of|in|when)\s+(?!this\b|that\b|these\b|` +
        String.raw`it\b).{3,80}?\s(?:is|are)\s`,
      'iu',
    ),
    mistake: new RegExp(
      String.raw`\b(?:(?:common|frequent|classic|biggest|easy|big|costly|usual|typical|worst|` +
        String.raw`fatal)\s+(?:\w+\s)?(?:mistake|pitfall|trap|error|gotcha|footgun|anti-?pattern|` +
        String.raw`misconception)s?\b.*\b(?:is|are)\b|\b(?:is|are)\s+(?:an?\s+|the\s+)?(?:\w+\s)?(?:mistake|trap|footgun|` +
        String.raw`anti-?pattern|code smell|recipe for disaster|bad idea|red flag)s?\b)`,
      'iu',
    ),
    prohibits: new RegExp(
      `${LEAD}(?:don['’]t|do not|never|avoid|beware of|be careful|be wary|watch out|you (?:should(?: not|n['’]t| never)|must(?: not|n['’]t| never)|never want to)|make sure (?:you |that you |to )?(?:do not|don['’]t|never)|resist the)\\b`,
      'iu',
    ),
    fails: new RegExp(
      String.raw`^(?:if|when|without)\s[^,]{5,90},\s.{0,60}\b(?:will|may|might|can|could|risks?)\s(?:\w+\s)?(?:fail|` +
        String.raw`break|crash|lose|leak|deadlock|hang|suffer|losing|breaking|go wrong|be lost|corrupt)\b`,
      'iu',
    ),
  },
  noWarning: new RegExp(
    String.raw`\b(?:i|he|she|my|was|were|had|did|went|got|let's|let’s)\b|\bv?\d+\.\d+|#\d+|\b(?:PR|RFC|release|` +
      String.raw`changelog|nightly|deprecat\w+)\b|\b(?:helps?|lets|allows?|useful|way|ways|trying|order|designed|` +
      String.raw`want(?:ed)?|able|need|used) (?:\w+ )?(?:to )?(?:avoid|prevent)|\b(?:prevents|catches|fixed in|` +
      String.raw`at the cost of)\b|\b(?:don['’]t|do not) (?:worry|get me wrong|hesitate|know|miss|forget to (?:subscribe|` +
      String.raw`follow|check|like)|have (?:to|any|a|an|the)|need|think|want|see|even|care|mind|really|believe|like|` +
      String.raw`understand|expect me|quote|(?:be|feel) (?:ashamed|bad|afraid|shy|surprised|alarmed|discouraged)|` +
      String.raw`take my)\b|\bnever (?:mind|been|heard|seen|thought|used|really|got|looked|ends?)\b|\?$|…$|\.\.\.$|` +
      String.raw`\bthis\b[^\s]*$|^the (?:problem|issue|challenge|risk)s? (?:that|was)\b`,
    'iu',
  ),
  warningHeading: new RegExp(
    String.raw`\b(?:pitfalls?|(?:common )?mistakes|gotchas?|caveats?|limitations|drawbacks?|downsides?|disadvantages|` +
      String.raw`when not to|what (?:went|can go|could go) wrong|anti-?patterns|things to avoid|what to avoid|traps?|` +
      String.raw`footguns?|challenges and risks|don['’]ts)\b`,
    'iu',
  ),
  isInstruction,
  stepsHeading: new RegExp(
    String.raw`\b(?:how to|how (?:you|we|do|can|should)|steps?|checklist|tips?|best practices?|recommend\w*|takeaways?|` +
      String.raw`recipe|guide(?:lines)?|instructions?|rules?|advice|principles?|do this|things to do|` +
      String.raw`get(?:ting)? started|set(?:ting)? up|procedure|process|strateg(?:y|ies)|practices|should|lessons|` +
      String.raw`here(?:'s|’s| is) (?:what|how))\b`,
    'iu',
  ),
  noSteps: new RegExp(
    String.raw`\b(?:references?|links?|further reading|read more|resources|related|see also|changelog|changes|` +
      String.raw`what(?:'s|’s| is) (?:new|next)|road ?map|to-?do|agenda|schedule|future work|table of contents|contents|` +
      String.raw`outline|news|releases?|contribut\w+|credits|thanks|acknowledge?ments|examples?|milestones?|` +
      String.raw`responsibilities|duties|qualifications|job|apply|exercises?|questions?|footnotes?|features?|goals?|` +
      String.raw`plans?|citations?)\b`,
    'iu',
  ),
  news: new RegExp(
    String.raw`\b(?:releas(?:e|ed|ing|es)|changelog|announc\w+|introducing .* \d|this (?:week|month) in|weekly|monthly|` +
      String.raw`round-?up|newsletter|links? (?:for|of)|we(?:'re|’re| are) hiring|hiring|job|join us|webinar|meetup|` +
      String.raw`conference|event|year in review|retrospective of \d{4}|what(?:'s|’s) new|status update|(?:v|` +
      String.raw`version )\d)\b|\b\d+\.\d+`,
    'iu',
  ),
};
