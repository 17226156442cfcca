import type { StepRole } from '../model/path';

/** The words before a step's title that say its place: `Start here (current state): …`. Data only, as in `sectionNames`. */
export const ROLE_NAMES: Readonly<Record<StepRole, readonly string[]>> = {
  start: [
    'start here', 'start with', 'begin here', 'begin with', 'read first', 'hier anfangen', 'hier beginnen', 'beginne hier', 'beginnen sie hier',
    'beginne mit', 'beginnen mit', 'beginnen sie mit', 'anfangen mit', 'fang hier an', 'zuerst', 'zuerst lesen', 'commencer ici', 'commencez ici',
    'commencer par', 'commencez par', 'd’abord', 'lire d’abord',
  ],
  middle: [
    'then read', 'then', 'next read', 'read next', 'continue with', 'go on with', 'after that', 'dann lesen', 'dann', 'danach', 'danach lesen', 'weiter mit',
    'weiterlesen mit', 'anschließend', 'puis', 'puis lire', 'puis lisez', 'ensuite', 'lire ensuite', 'lisez ensuite', 'continuer avec', 'continuez avec',
  ],
  finish: [
    'finish with', 'finish here', 'finally', 'end with', 'close with', 'conclude with', 'read last', 'zum schluss', 'zum abschluss', 'abschließend',
    'abschließen mit', 'schließe mit', 'schließen mit', 'enden mit', 'zuletzt', 'zuletzt lesen', 'terminer par', 'terminez par', 'terminer avec', 'terminez avec',
    'finir par', 'finir avec', 'finissez par', 'finissez avec', 'pour finir', 'enfin', 'conclure avec', 'conclure par',
  ],
};
