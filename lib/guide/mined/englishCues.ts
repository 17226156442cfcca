import type { Cues } from './cues';
import { isInstruction } from './englishInstructions';

const ARTICLE = '(?:(?:an?|the|in short,|simply put,|basically,|essentially,|in general,)\\s+)*';
/** Up to six words, with a bracket for an abbreviation. */
const SUBJECT = '(?<subject>[\\p{L}\\p{N}][^\\s,;:]*(?:\\s+[^\\s,;:]+){0,6}?)';
const REST = '(?<rest>.*)$';
/** Before the order that a sentence gives: `And`, `If you fork, `. */
const LEAD =
  '^(?:(?:so|and|but|also|however|finally|please|again|similarly|in general|as a rule),?\\s+)?(?:(?:if|when|while|unless|for)\\s[^,.]{3,70},\\s+)?';

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
  noSubject:
    /^(?:this|that|these|those|it|they|there|here|he|she|we|you|i|one|what|which|who|how|why|when|where|if|as|so|and|but|for|in|on|at|with|my|our|his|her|their|your|its|another|some|many|most|all|each|both|such|not|every|everything|nothing|something|anything)\b/iu,
  noDefinition:
    /^(?:(?:an?|the|one of the)\s+)?(?:\w+ly\s+)?(?:pretty|really|very|much|quite|so|super|too|rather|most|first|second|third|best|worst|same|only|reason|case|problem|result|key|next|last|main|biggest|largest|right|wrong|good|great|bad|nice|better|simple|common|big|huge|lot|bit|few|matter|pain|mess|must|joy|pleasure|thing|no-brainer|topic|subject|default|standard|question|answer|example|fan|favou?rite|other|latest|newest|new|current|perfect|prime|popular|non-|real|hard|easy|difficult|fun|lovely|beautiful|terrible|reasonable|fine|possible|important|useful|powerful|excellent|natural|logical|obvious|true|long|ideal|wonderful|interesting|fantastic|fascinating|complex|handy|solid)\b|\b(?:not|n't|no longer)\b/iu,
  leansOnBefore:
    /^(?:["“'(]*)(?:this|that|these|those|all (?:of )?this|all that|it|its|it's|it’s|they|them|their|he|she|his|her|here|there|such|but|so|however|and|or|nor|yet|then|thus|therefore|hence|also|too|instead|otherwise|likewise|similarly|moreover|furthermore|besides|meanwhile|still|again|even so|for example|for instance|in this|in that|in these|in other words|at this point|as such|as you can see|as a result|another|both|neither|either|another|the (?:former|latter|above|following|same|other|second|third|next|previous)|one of (?:them|these|those)|which|who|because of this|to do (?:this|that|so)|sure|yes|no|well|okay|ok|oh|now|ok,|first|second|third|finally|lastly|next|much (?:better|worse))\b/iu,
  pointsBack:
    /\b(?:(?:makes?|made|enables?|do|does|of|about|than|with|like|for|to|use|using|on) (?:this|that|it)(?=[.,;!]|\s+(?:much|easier|more|possible|is|are|\W))|(?:in|with|of) (?:this|that|these|those) (?:case|example|critique|code|approach))/iu,
  narration:
    /\b(?:i|i'm|i’m|i've|i’ve|i'd|i’d|i'll|i’ll|he|she|me|my|mine|yesterday|today|tomorrow|last (?:week|month|year)|this (?:post|article|blog|week|month|year|talk|section|chapter|guide|series)|blog post)\b|\b(?:we|they) (?:were|had|did|went|got|made|found|started|decided|used|wanted|needed|built|wrote|learned|realized|tried|worked|launched|released|published|held|hosted|met)\b/iu,
  claims: {
    point:
      /\b(?:the (?:key|lesson|point|takeaway|trick|goal|purpose|value|advantage|benefit|beauty|power|essence|idea) (?:of|to|behind|in) [^,.]{2,50}? (?:is|are)|the (?:key|lesson|takeaway|trick|rule of thumb) is|in short,|ultimately,|the bottom line|boils? down to)\b/iu,
    contrast:
      /\b(?:rather than|instead of|not (?:just|only|merely|because|about) [^.;]{2,60},? but\b|as opposed to|is less about|more about [^,.]{2,40} than)\b/iu,
    advice:
      /\b(?:should|must|ought to|it(?:'s|’s| is) (?:better|best|important|essential|crucial|vital|critical) (?:to|that))\b/iu,
    weighs:
      /\b(?:better than|worse than|(?<!no )matters?|more important|(?:much|far|often|usually|always) (?:better|worse|easier|harder|faster|slower|safer|cheaper)|the best way|trade-?offs? (?:between|of)|is (?:essential|crucial|critical|key) (?:to|for)|allows? (?:you|us|teams?|agencies|developers|users|people) to|leads? to)\b/iu,
  },
  noClaim:
    /\b(?:should be able to|you should (?:see|have|now|get|be)|should (?:now|work|look|see|print|output)|as (?:we|you) (?:saw|see|can see)|we(?:'ve|’ve| have)|let's|let’s|let us|let me|we(?:'ll|’ll| will)|you(?:'ll|’ll| will) (?:see|notice|find|need to install)|thanks?|join us|sign up|subscribe|contact|email|click|check out|stay tuned|read more|see (?:the|our|also)|figure|table|equation|e\.g\.|want to (?:learn|know)|need to (?:install|run|import)|must (?:be installed|have been)|deadline|tuned|asked|said|says|told|wrote|example)\b|\?$|^(?:here|note|let|if you(?:'re|’re| are| have| want| would| decide)|you just|should )/iu,
  warnings: {
    boxed:
      /^(?:warning|caution|danger|beware|attention|pitfall|gotcha)(?::|!|\s[–—-])\s*(?!.*\b(?:example|spoiler|rant|opinion)s?\b)\p{Lu}/iu,
    problem:
      /^(?:the|one|an?)\s+(?:\w+\s+){0,2}(?:problem|danger|downside|drawback|risk|trouble|catch|pitfall|disadvantage|limitation|challenge|caveat|issue|trap)s?\s+(?:with|of|in|when)\s+(?!this\b|that\b|these\b|it\b).{3,80}?\s(?:is|are)\s/iu,
    mistake:
      /\b(?:(?:common|frequent|classic|biggest|easy|big|costly|usual|typical|worst|fatal)\s+(?:\w+\s)?(?:mistake|pitfall|trap|error|gotcha|footgun|anti-?pattern|misconception)s?\b.*\b(?:is|are)\b|\b(?:is|are)\s+(?:an?\s+|the\s+)?(?:\w+\s)?(?:mistake|trap|footgun|anti-?pattern|code smell|recipe for disaster|bad idea|red flag)s?\b)/iu,
    prohibits: new RegExp(
      `${LEAD}(?:don['’]t|do not|never|avoid|beware of|be careful|be wary|watch out|you (?:should(?: not|n['’]t| never)|must(?: not|n['’]t| never)|never want to)|make sure (?:you |that you |to )?(?:do not|don['’]t|never)|resist the)\\b`,
      'iu',
    ),
    fails:
      /^(?:if|when|without)\s[^,]{5,90},\s.{0,60}\b(?:will|may|might|can|could|risks?)\s(?:\w+\s)?(?:fail|break|crash|lose|leak|deadlock|hang|suffer|losing|breaking|go wrong|be lost|corrupt)\b/iu,
  },
  noWarning:
    /\b(?:i|he|she|my|was|were|had|did|went|got|let's|let’s)\b|\bv?\d+\.\d+|#\d+|\b(?:PR|RFC|release|changelog|nightly|deprecat\w+)\b|\b(?:helps?|lets|allows?|useful|way|ways|trying|order|designed|want(?:ed)?|able|need|used) (?:\w+ )?(?:to )?(?:avoid|prevent)|\b(?:prevents|catches|fixed in|at the cost of)\b|\b(?:don['’]t|do not) (?:worry|get me wrong|hesitate|know|miss|forget to (?:subscribe|follow|check|like)|have (?:to|any|a|an|the)|need|think|want|see|even|care|mind|really|believe|like|understand|expect me|quote|(?:be|feel) (?:ashamed|bad|afraid|shy|surprised|alarmed|discouraged)|take my)\b|\bnever (?:mind|been|heard|seen|thought|used|really|got|looked|ends?)\b|\?$|…$|\.\.\.$|\bthis\b[^\s]*$|^the (?:problem|issue|challenge|risk)s? (?:that|was)\b/iu,
  warningHeading:
    /\b(?:pitfalls?|(?:common )?mistakes|gotchas?|caveats?|limitations|drawbacks?|downsides?|disadvantages|when not to|what (?:went|can go|could go) wrong|anti-?patterns|things to avoid|what to avoid|traps?|footguns?|challenges and risks|don['’]ts)\b/iu,
  isInstruction,
  stepsHeading:
    /\b(?:how to|how (?:you|we|do|can|should)|steps?|checklist|tips?|best practices?|recommend\w*|takeaways?|recipe|guide(?:lines)?|instructions?|rules?|advice|principles?|do this|things to do|get(?:ting)? started|set(?:ting)? up|procedure|process|strateg(?:y|ies)|practices|should|lessons|here(?:'s|’s| is) (?:what|how))\b/iu,
  noSteps:
    /\b(?:references?|links?|further reading|read more|resources|related|see also|changelog|changes|what(?:'s|’s| is) (?:new|next)|road ?map|to-?do|agenda|schedule|future work|table of contents|contents|outline|news|releases?|contribut\w+|credits|thanks|acknowledge?ments|examples?|milestones?|responsibilities|duties|qualifications|job|apply|exercises?|questions?|footnotes?|features?|goals?|plans?|citations?)\b/iu,
  news: /\b(?:releas(?:e|ed|ing|es)|changelog|announc\w+|introducing .* \d|this (?:week|month) in|weekly|monthly|round-?up|newsletter|links? (?:for|of)|we(?:'re|’re| are) hiring|hiring|job|join us|webinar|meetup|conference|event|year in review|retrospective of \d{4}|what(?:'s|’s) new|status update|(?:v|version )\d)\b|\b\d+\.\d+/iu,
};
