/** Verbs that begin an order and are hardly ever nouns. */
const VERBS = new Set(
  `accept accomplish achieve acknowledge acquire activate adapt add adjust admire admit adopt advertise agree align
allocate allow analyze announce anticipate apologize apply appoint approve arrange ask assemble assess assign assume
attach attend attract avoid bake bathe be become begin believe bend bid bind blend boil breathe bring broaden build
bury buy calculate call capture carry carve catch celebrate chew chill choose chop cite clamp clap clarify clear
climb close collaborate collect comb combine come commit communicate complete compute concentrate conduct configure
confirm connect consult convert convince cook coordinate crack create crush cultivate cut dampen dance deal decide
declare decrease define delegate delete deliver demonstrate deploy describe deserve detect determine develop
differentiate dig dip disable discard discover discuss distinguish distribute divide document don't download drain
draw dress drizzle dry eat edit educate elaborate eliminate embed embrace empower enable encourage enforce engage
enlist ensure enter escape establish evaluate examine exclude execute exhale expand expect explain explore export
expose express extend extract facilitate fasten fertilize fetch fill find finish fix flatten flip float fluff
forgive foster freeze fry garnish gather generate get give glue go grab grate grease greet grill grind grow hammer
handle hang harvest have hear help hide highlight hire identify ignore illustrate implement import improve include
incorporate increase inform inhale initialize insert inspect install instruct insulate integrate introduce invest
investigate invite involve isolate jot keep knead kneel know lather laugh launch lay lean learn leave let's lift
listen locate loosen lose lower maintain make manage marinate mash maximize measure meet melt memorize mention merge
migrate minimize modify moisten mount navigate negotiate never obtain offer optimize organize outline overcome
partner pat peel perform pick place plan polish pour practice prefer preheat prepare present preserve pretend
prevent prick prioritize produce prompt pronounce propose protect prototype prove provide prune publish pull puree
push put quantify reach read realize rebase rebuild receive recognize recommend record recruit reduce refactor refer
refine reflect refuse register reheat reject relax release rely remain remember remove rename rent repeat
replace replicate repot reproduce request require resist resolve respect respond restart restore restrict retain
rethink reuse reveal revise rewrite ride rinse rub run saute save scan scatter schedule scoop scrape scrub
seek select sell send separate serve sew share sharpen shave shift show shred sift simmer simplify sit skim skip
sleep smear smile soak soften solve sow speak specify spell spend spin split spread sprinkle squeeze stand start
stay stick stir stitch stop strain strive stuff submit sweep swirl switch take talk teach tell test think throw tidy
tighten tilt toss translate transplant treat trust try turn twist understand unfold uninstall unlock unpack unplug
unwrap update upgrade upload use utilize validate verify visit wait walk wander watch wear welcome whisk wiggle wipe
write`.split(/\s+/),
);
/** Verbs that are as often nouns: an object or a particle must follow. */
const NOUNS_TOO = new Set(
  `access address aim answer appeal approach archive attack audit balance bank base batch benefit block book branch
break brush budget butter cache cause challenge change charge chart check clean click code comment commission
compile compromise concern contact control cool copy cost count cover credit crop cross cup cycle debug design
detail dispatch display drag drive drop dust effect empty end estimate exchange exercise experience experiment face
fan feature feed feel file filter fish flag flavor flow focus fold follow force format frame frost fund group guard
guide hand heat hold host hunt ice influence interview iron issue iterate join judge juice jump label land layer
lead limit line link list load lock log look love map mark market match mind mix model monitor move mow nail name
need note open own pack paint park pass paste pay pepper pin pitch plant play plug point position post power press
price print probe process program project promise prop purchase question queue quote raise rake range rank rate
report reserve rest return repair review reward
risk roast roll route salt sample sand scale scope score screen search season
secure set shape ship shower sign sketch slice slow smoke sort sound source space sponsor spray stack stage stain
state steam step store strap stress stretch strip structure study style suggest support surface survey tag tap tape
target task taste thank thread tie time title toast touch tour trace track trade train transfer trap travel trigger
trim type vacuum value view voice vote wake want warm warn wash water wave weed whip witness wonder work worry wrap
zip zoom`.split(/\s+/),
);
const OBJECT = new RegExp(
  String.raw`^(?:an?|the|your|yourself|our|their|its|his|her|all|any|each|every|both|some|more|only|this|` +
    String.raw`that|these|those|it|them|up|down|in|into|on|out|off|over|at|for|from|to|with|as|if|whether|` +
    String.raw`how|what|when|where|why|people|users|things|everything|one|two|three|multiple|several|new|` +
    String.raw`early|often|small|until|against|through|about|after|before|around|away|by|attention|carefully|` +
    String.raw`gently|slowly|thoroughly)$`,
  'i',
);
/** After a noun these make a name of it (`Reason for leaving`), after a few verbs they do not (`Watch for pests`). */
const NAMES_ON = /^(?:for|from|in|out|off|to|with|at)$/i;
const TAKES_ANY = new Set(
  (
    'account aim answer appeal ask check click escape focus iterate look plan point press search ' +
    'start stick swap switch time wait watch work'
  ).split(' '),
);
const LEAD = new RegExp(
  String.raw`^(?:(?:\d+[.)]?|step \d+[:.]?|[-–•☐✓✔→]|\[ ?\])\s+)*(?:(?:please|always|first|second|third|` +
    String.raw`next|then|finally|also|now|again|instead|alternatively|therefore|usually|definitely|` +
    String.raw`simply(?! put)|just|and|or|but|so|regularly|carefully|optionally|lastly|immediately|` +
    String.raw`periodically|twice daily)\b,?\s+)*(?:(?:(?:if|when|whenever|once|before|after|while|where|` +
    String.raw`because|every time)\b|(?:to|for|in|with|as|on|using|instead of)\b(?!.{2,80}\b(?:he|she|they|` +
    String.raw`we|i)\b))[^,.:;?]{2,80},\s+(?:please\s+|always\s+|then\s+|simply\s+|just\s+|definitely\s+)?)?`,
  'iu',
);
const ADVICE = /^you (?:should|must|need to|have to|want to)\b/iu;
const SURE = new RegExp(
  String.raw`^(?:make sure|be sure|be (?:careful|mindful|aware|patient|prepared|honest|kind)|(?:do not|` +
    String.raw`don['’]t)(?! (?:worry|know|think|get me))|never (?!mind|ever|before|again)\p{Ll})\b`,
  'iu',
);
/** An order to look at something is the author's talk, not a step. */
const TALK = new Set(
  (
    'see note let consider imagine recall suppose say compare read visit subscribe follow join ' +
    'welcome thank stay contact email'
  ).split(' '),
);
/** After a verb's form that is also another word's: a participle (`Set within a garden`), a perfect (`Have been`). */
const NO_ORDER =
  /^(?:is|are|was|were|of|has|have|had|can|will|would|been|within|among|adjacent|put|than|and|or|hours?)$/i;

/** Whether an item tells the reader what to do: as an order, or as `you should`. */
export function isInstruction(item: string): boolean {
  return isOrder(item) || ADVICE.test(item.replace(LEAD, ''));
}

/**
 * Whether a sentence begins as an order: a base form without a subject (the sentence-initial heuristic of register
 * studies, as in Biber's tagger), perhaps after "please", "first" or a clause with "if", "when", "to".
 */
export function isOrder(item: string): boolean {
  const bare = item.replace(LEAD, '');
  if (/\?["”’)]*$/u.test(bare)) return false;
  if (SURE.test(bare)) return true;
  const [written = '', next = ''] = bare.split(/\s+/, 2);
  const word = written.replace(/[^\p{L}'’]+$/u, '').toLowerCase();
  if (TALK.has(word) || NO_ORDER.test(next)) return false;
  // "Figure 2", "Extract B", "Set theory:" name things.
  if (/^\d|^["“(]?\p{Lu}\p{Lu}?$/u.test(next) || /[:–—]$/.test(written))
    return VERBS.has(word) && /^\p{Lu}/u.test(next);
  if (VERBS.has(word)) return next !== '';
  const after = next.replace(/[^\p{L}]+$/u, '');
  return NOUNS_TOO.has(word) && OBJECT.test(after) && (TAKES_ANY.has(word) || !NAMES_ON.test(after));
}
