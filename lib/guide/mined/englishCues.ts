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

/** `To run it, you must install`: what a thing needs is no advice. */
const NO_PURPOSE = '^(?!(?:in order )?to\\b)';
/** Of the main clause: what others say that one should is in a clause of its own. */
const SUBJECT_OF_ADVICE = '(?:(?!(?:that|which|who|how|where|so|and|but|because|if|when|while)\\b)[^\\s,:;]+\\s){1,7}?';

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
      String.raw`where|if|as|so|and|but|for|in|on|at|with|my|our|his|her|their|your|its|another|some|many|most|all|` +
      String.raw`each|both|such|not|every|everything|nothing|something|anything)\b`,
    'iu',
  ),
  noDefinition: new RegExp(
    String.raw`^(?:(?:an?|the|one of the)\s+)?(?:\w+ly\s+)?(?:pretty|really|very|much|quite|so|super|too|rather|` +
      String.raw`most|first|second|third|best|worst|same|only|reason|case|problem|result|key|next|last|main|` +
      String.raw`biggest|largest|right|wrong|good|great|bad|nice|better|simple|common|big|huge|lot|bit|few|matter|` +
      String.raw`pain|mess|must|joy|pleasure|thing|no-brainer|topic|subject|default|standard|question|answer|` +
      String.raw`example|fan|favou?rite|other|latest|newest|new|current|perfect|prime|popular|non-|real|hard|easy|` +
      String.raw`difficult|fun|lovely|beautiful|terrible|reasonable|fine|possible|important|useful|powerful|` +
      String.raw`excellent|natural|logical|obvious|true|long|ideal|wonderful|interesting|fantastic|fascinating|` +
      String.raw`complex|handy|solid|crucial|vital|serious|primary|central|essential|integral|inferior|superior|` +
      String.raw`highly|critical|core|key|major|minor|valuable|effective|efficient|strong|weak|popular|well|little|` +
      String.raw`massive|huge|amazing|awesome|master|testament|work in progress|must-have|game changer|step|sign|` +
      String.raw`way of life)\b|\b(?:not|n't|no longer)\b`,
    'iu',
  ),
  leansOnBefore: new RegExp(
    String.raw`^(?:["“'(]*)(?:this|that|these|those|all (?:of )?this|all that|it|its|it's|it’s|they|them|their|` +
      String.raw`he|she|his|her|here|there|such|but|so|however|and|or|nor|yet|then|thus|therefore|hence|also|too|` +
      String.raw`instead|otherwise|likewise|similarly|moreover|furthermore|besides|meanwhile|still|again|even so|` +
      String.raw`for example|for instance|in this|in that|in these|in other words|at this point|as such|` +
      String.raw`as you can see|as a result|another|both|neither|either|another|the (?:former|latter|above|` +
      String.raw`following|same|other|second|third|next|previous)|one of (?:them|these|those)|which|who|` +
      String.raw`because of this|to do (?:this|that|so)|sure|yes|no|well|okay|ok|oh|now|ok,|first|second|third|` +
      String.raw`finally|lastly|next|much (?:better|worse))\b`,
    'iu',
  ),
  pointsBack: new RegExp(
    String.raw`\b(?:(?:makes?|made|enables?|do|does|of|about|than|with|like|for|to|use|using|on) (?:this|that|` +
      String.raw`it)(?=[.,;!]|\s+(?:much|easier|more|possible|is|are|\W))|(?:call|set|make|use|do|having|` +
      String.raw`take) (?:this|that|such)\b(?= \w)|,? though[,.]|(?:in|with|of) (?:this|that|these|those) (?:case|` +
      String.raw`example|critique|code|approach)|\b(?:don['’]t|do not|never|avoid) (?:\w+ )?(?:it|them|this|these|` +
      String.raw`those)(?=\W)|^(?:if|when|while|unless) (?:it|this|that|they|these|those)\b|\bwith (?:such an?|` +
      String.raw`the (?:above|explanation|latter|former))\b)`,
    'iu',
  ),
  narration: new RegExp(
    String.raw`\b(?:i|i'm|i’m|i've|i’ve|i'd|i’d|i'll|i’ll|he|she|me|my|mine|myself|yesterday|today|tomorrow|` +
      String.raw`last (?:week|month|year)|this (?:post|article|blog|week|month|year|talk|section|chapter|guide|` +
      String.raw`series)|blog post)\b|\b(?:we|they) (?:were|had|did|went|got|made|found|started|decided|used|` +
      String.raw`wanted|needed|built|wrote|learned|realized|tried|worked|launched|released|published|held|hosted|` +
      String.raw`met)\b`,
    'iu',
  ),
  claims: {
    point: new RegExp(
      String.raw`\b(?:the (?:key|lesson|point|takeaway|trick|value|advantage|benefit|beauty|power|essence) (?:of|` +
        String.raw`to|behind|in) [^,.]{2,50}? (?:is|are)|the (?:key|lesson|takeaway|trick|rule of thumb) is|` +
        String.raw`in short,|ultimately,|the bottom line|boils? down to)\b`,
      'iu',
    ),
    contrast: new RegExp(
      String.raw`\b(?:rather than|instead of|not (?:just|only|merely|because|about) [^.;]{2,60},? but\b|` +
        String.raw`as opposed to|is less about|more about [^,.]{2,40} than)\b`,
      'iu',
    ),
    advice: new RegExp(
      `${NO_PURPOSE}(?:[^,:;]{2,70},\\s)?(?!(?:this|that|these|those|it|they|everyone)\\b)` +
        `${SUBJECT_OF_ADVICE}(?:should|must|ought to)\\b(?! (?:also |all |now )?(?:note|notice|see|get|take|` +
        'be (?:familiar|able|submitted|installed|aware)|help|apply|work|look)\\b)',
      'iu',
    ),
    weighs: new RegExp(
      String.raw`\b(?:better than|worse than|(?<!no )matters?|more important|(?:much|far|often|usually|` +
        String.raw`always) (?:better|worse|easier|harder|faster|slower|safer|cheaper)|the best way|` +
        String.raw`trade-?offs? (?:between|of)|is (?:essential|crucial|critical|key) (?:to|for)|allows? (?:you|us|` +
        String.raw`teams?|agencies|developers|users|people) to|leads? to)\b`,
      'iu',
    ),
  },
  noClaim: new RegExp(
    String.raw`\b(?:19|20)\d\d\b|\b(?:should be able to|you should (?:see|have|now|get|be)|should (?:now|work|` +
      String.raw`look|see|print|output)|as (?:we|you) (?:saw|see|can see)|we(?:'ve|’ve| have)|let's|let’s|let us|` +
      String.raw`let me|we(?:'ll|’ll| will)|you(?:'ll|’ll| will) (?:see|notice|find|need to install)|thanks?|` +
      String.raw`join us|sign up|subscribe|contact|email|click|check out|stay tuned|read more|see (?:the|our|also)|` +
      String.raw`figure|table|equation|e\.g\.|want to (?:learn|know)|need to (?:install|run|import)|` +
      String.raw`must (?:be installed|have been)|deadline|tuned|asked|said|says|told|wrote|example)\b|\?$|^(?:here|` +
      String.raw`note|let|if you(?:'re|’re| are| have| want| would| decide)|you just|should )`,
    'iu',
  ),
  warnings: {
    boxed: new RegExp(
      String.raw`^(?:warning|caution|danger|beware|attention|pitfall|gotcha)(?::|!|\s[–—-])\s*(?!.*\b(?:example|` +
        String.raw`spoiler|rant|opinion)s?\b)\p{Lu}`,
      'iu',
    ),
    problem: new RegExp(
      String.raw`^(?:the|one|an?)\s+(?:\w+\s+){0,2}(?:problem|danger|downside|drawback|risk|trouble|catch|` +
        String.raw`pitfall|disadvantage|limitation|caveat|trap)s?\s+(?:with|of|in|when)\s+(?!this\b|that\b|these\b|` +
        String.raw`it\b|the\s\w+\s(?:is|are)\b|(?:\w+\s)?such\b).{3,80}?\s(?:is|are)\s`,
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
        String.raw`risks?)\s(?:\w+\s)?(?:fail|break|crash|lose|leak|deadlock|hang|suffer|losing|breaking|go wrong|` +
        String.raw`be lost|corrupt)\b`,
      'iu',
    ),
  },
  noWarning: new RegExp(
    String.raw`^(?:maybe|perhaps)\b|\b(?:i|he|she|my|was|were|had|did|went|got|let's|let’s)\b|\bv?\d+\.\d+|#\d+|` +
      String.raw`\b(?:PR|RFC|release|changelog|nightly|deprecat\w+)\b|\b(?:helps?|lets|allows?|useful|way|ways|` +
      String.raw`trying|order|designed|want(?:ed)?|able|need|used) (?:\w+ )?(?:to )?(?:avoid|prevent)|` +
      String.raw`\b(?:prevents|catches|fixed in|at the cost of)\b|\b(?:don['’]t|do not) (?:worry|get me wrong|` +
      String.raw`hesitate|know|miss|forget to (?:subscribe|follow|check|like)|have (?:to|any|a|an|the)|need|think|` +
      String.raw`want|see|even|care|mind|really|believe|like|understand|expect me|quote|(?:be|feel) (?:ashamed|bad|` +
      String.raw`afraid|shy|surprised|alarmed|discouraged)|take my)\b|\byou (?:should|must)(?: not|n['’]t) (?:see|` +
      String.raw`notice|expect|have to|need)\b|\bnever (?:mind|been|heard|seen|thought|used|really|got|looked|` +
      String.raw`ends?)\b|\?$|…$|\.\.\.$|\bthis\b[^\s]*$|^the (?:problem|issue|challenge|risk)s? (?:that|was)\b`,
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
      String.raw`takeaways?|recipe|guide(?:lines)?|instructions?|rules?|advice|principles?|do this|things to do|` +
      String.raw`get(?:ting)? started|set(?:ting)? up|procedure|process|strateg(?:y|ies)|practices|should|lessons|` +
      String.raw`here(?:'s|’s| is) (?:what|how))\b`,
    'iu',
  ),
  noSteps: new RegExp(
    String.raw`\b(?:references?|links?|further reading|read more|resources|related|see also|changelog|changes|` +
      String.raw`what(?:'s|’s| is) (?:new|next)|road ?map|to-?do|agenda|schedule|future work|table of contents|` +
      String.raw`contents|outline|news|releases?|contribut\w+|credits|thanks|acknowledge?ments|examples?|` +
      String.raw`milestones?|responsibilities|duties|qualifications|job|apply|exercises?|questions?|footnotes?|` +
      String.raw`features?|goals?|plans?|citations?|benefits?|meeting (?:notes|minutes)|action items|endpoints?|` +
      String.raw`call for|criteria|works? (?:like|as|roughly)|similar|ideally|policy)\b`,
    'iu',
  ),
  news: new RegExp(
    String.raw`\b(?:releas(?:e|ed|ing|es)|changelog|announc\w+|introducing .* \d|this (?:week|month) in|weekly|` +
      String.raw`monthly|round-?up|newsletter|links? (?:for|of)|we(?:'re|’re| are) hiring|hiring|job|join us|` +
      String.raw`webinar|meetup|conference|event|year in review|retrospective of \d{4}|this year in|month \d+|` +
      String.raw`(?:team|group) meeting|meeting (?:notes|minutes|\d)|call for (?:testing|participation|papers|` +
      String.raw`proposals|maintainers)|what(?:'s|’s) new|status update|(?:v|version )\d)\b|\b\d+\.\d+`,
    'iu',
  ),
};
