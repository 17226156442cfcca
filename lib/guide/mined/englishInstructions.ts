/** Verbs that begin an order and are hardly ever nouns. */
const VERBS = new Set(
  `dig sow boil stir pour peel chop squeeze bend sew dry rinse soak bring lay lift lean dip sprinkle preheat accept accomplish achieve acknowledge acquire activate adapt add adjust admit adopt advertise agree align allocate allow
analyze anticipate apply appoint approve arrange ask assemble assess assign assume attach attend attract avoid bake be become
begin believe bring broaden build buy calculate call capture carry catch celebrate choose cite clarify clear close collaborate
collect combine come commit communicate complete compute concentrate conduct configure confirm connect consult convert convince
coordinate create cultivate cut deal decide declare decrease define delegate delete deliver demonstrate deploy describe deserve
detect determine develop differentiate disable discard discover discuss distinguish distribute divide document don't download
draw eat edit educate elaborate eliminate embed embrace empower enable encourage enforce engage enlist ensure enter establish
evaluate examine exclude execute expand expect explain explore export expose express extend extract facilitate fill find finish
fix foster gather generate get give go grab grow handle have hear help hide highlight hire identify ignore illustrate implement
import improve include incorporate increase inform initialize insert inspect install instruct integrate introduce invest
investigate invite involve isolate keep know launch learn leave let's listen locate lose lower maintain make manage maximize measure
meet mention merge migrate minimize modify mount navigate negotiate never obtain offer open optimize organize outline overcome
partner perform pick place plan practice prefer prepare present preserve prevent prioritize produce prompt propose protect
prototype prove provide publish pull push put quantify reach read realize rebase rebuild receive recognize recommend record
recruit reduce refactor refer refine reflect refuse register reject release rely remain remember remove rename repeat replace
replicate reproduce request require resist resolve respect respond restart restore restrict retain rethink reuse reveal review
revise rewrite run save scan schedule seek select sell send separate serve set share shift show simplify sit skip solve speak
specify spend split stand start stay stick stop store strive submit switch take talk teach tell test think throw tie tighten
translate treat trust try turn understand uninstall unlock unpack update upgrade upload use utilize validate verify visit wait
walk watch wear welcome write`.split(/\s+/),
);
/** Verbs that are as often nouns: an object or a particle must follow. */
const NOUNS_TOO = new Set(
  `water heat cool roast season brush weed rake cross access address aim answer appeal approach archive attack audit back balance bank base batch benefit block book branch break
budget cache cause challenge change charge chart check clean click code comment commission compile compromise concern contact
control copy cost count cover credit crop cycle debug design detail display dispatch drag drive drop effect empty end estimate
exchange exercise experience experiment face feature feed feel file filter flag flow focus fold follow force format frame fund group
guard guide hand hold host influence interview issue iterate join judge jump label land lead limit line link list load lock log
look love map mark market match mind mix model monitor move name need note order own pack park pass paste pay pin pitch plant
play point post power press price print probe process program project promise purchase question queue quote raise range rank rate
reason report reserve rest return reward risk roll route sample scale score scope screen search secure shape ship sign sketch
slice slow sort sound source space sponsor stage state step stress structure study style suggest support survey surface target
tag task thank time title touch track trace trade train transfer trap trigger trim type value view vote wake want warn wash work
wrap zip zoom`.split(/\s+/),
);
const OBJECT =
  /^(?:an?|the|your|yourself|our|all|any|each|every|both|some|more|only|this|that|these|those|it|them|up|down|in|into|on|out|off|over|at|for|from|to|with|as|if|whether|how|what|when|where|why|yourself|people|users|things|everything|one|two|three|multiple|several|new|early|often|small|until|against|through|about|after|before|around|away|back|by|carefully)$/i;
const LEAD =
  /^(?:(?:\d+[.)]|step \d+[:.]?|[-–•☐✓✔→]|\[ ?\])\s*)*(?:(?:please|always|first|second|third|next|then|finally|also|now|again|instead|simply|just|and|regularly|carefully|optionally|lastly|immediately|periodically)\b,?\s+)*(?:(?:if|when|whenever|once|before|after|to|for|in|with|while|where|as|on)\b[^,.:;]{2,80},\s+(?:please\s+|always\s+|then\s+)?)?/iu;
const ADVICE = /^(?:you (?:should|must|need to|have to|want to)|make sure|do not|don['’]t|never)\b/iu;
/** An order to look at something is the author's talk, not a step. */
const TALK = new Set(
  'see note let consider imagine recall suppose say compare read visit subscribe follow join welcome thank stay contact email'.split(
    ' ',
  ),
);

/**
 * Whether an item begins as an order: a base form without a subject (the sentence-initial heuristic of register studies,
 * as in Biber's tagger), perhaps after "please", "first" or a clause with "if", "when", "to".
 */
export function isInstruction(item: string): boolean {
  const bare = item.replace(LEAD, '');
  if (ADVICE.test(bare)) return true;
  const [written = '', next = ''] = bare.split(/\s+/, 2);
  const word = written.replace(/[^\p{L}'’]+$/u, '').toLowerCase();
  if (TALK.has(word) || /^(?:is|are|was|were|of|has|have|can|will)$/i.test(next)) return false;
  // "Figure 2", "Extract B", "Set theory:" name things.
  if (/^\d|^["“(]?\p{Lu}\p{Lu}?$/u.test(next) || /[:–—]$/.test(written))
    return VERBS.has(word) && /^\p{Lu}/u.test(next);
  if (VERBS.has(word)) return next !== '';
  return NOUNS_TOO.has(word) && OBJECT.test(next.replace(/[^\p{L}]+$/u, ''));
}
