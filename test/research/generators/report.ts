import type { Comparison, Count } from './comparison';
import type { Recognised } from './recognised';

/** All that one site gave. */
export interface SiteResult {
  readonly name: string;
  readonly comparison: Comparison;
  readonly guides: Count;
  readonly recognised: Recognised;
  /** After the reader opened every page. */
  readonly visited: Comparison;
  readonly requests: number;
  readonly strayed: readonly string[];
  readonly state: string;
  readonly seconds: number;
}

/** One thing that has to hold, and what speaks against it. */
export interface Check {
  readonly says: string;
  readonly faults: readonly string[];
}

const FAULTS_SHOWN = 8;

/** What has to hold of every site. What single sources found is told, not asked for. */
export function checksOf({ comparison, guides, recognised, visited, strayed, state }: SiteResult): Check[] {
  const exact = (says: string, { missed, false: wrong }: Count): Check => ({
    says,
    faults: [...missed.map((one) => `missed ${one}`), ...wrong.map((one) => `false ${one}`)],
  });
  return [
    { says: 'discovery ends', faults: state === 'done' ? [] : [state] },
    exact('every post is found, and none invented', comparison.posts),
    exact('every topic has exactly its posts', comparison.topics),
    exact('every date is right to the day', comparison.dates),
    exact('every title is right', comparison.titles),
    exact('every guide is the one that can be made by hand', guides),
    exact('every page of a known archive is recognised for what it is', recognised.known),
    { says: 'no list or other page is taken for a post on an unknown site', faults: recognised.alone.false },
    exact('no visit changes which posts there are', visited.posts),
    exact('no visit changes their topics', visited.topics),
    exact('no visit changes their dates', visited.dates),
    exact('no visit changes their titles', visited.titles),
    { says: 'no request leaves the site', faults: strayed },
  ];
}

/** The table of one site: found, missed, false. */
export function tableOf({ name, comparison, guides, recognised, requests, seconds }: SiteResult): string {
  const rows: (readonly [string, Count])[] = [
    ['posts', comparison.posts],
    ...[...comparison.bySource].map(([source, count]) => [`  from ${source}`, count] as const),
    ['topics', comparison.topics],
    ['dates', comparison.dates],
    ['titles', comparison.titles],
    ['guides', guides],
    [`pages recognised (${recognised.pages}), site known`, recognised.known],
    [`pages recognised (${recognised.pages}), by the page alone`, recognised.alone],
  ];
  const lines = rows.map(([says, { found, missed, false: wrong }]) =>
    line(`  ${says}`, found, missed.length, wrong.length),
  );
  return [line(`${name}: ${requests} requests, ${seconds.toFixed(1)} s`, 'found', 'missed', 'false'), ...lines].join(
    '\n',
  );
}

export function faultLines({ says, faults }: Check): string {
  const shown = faults.slice(0, FAULTS_SHOWN).map((fault) => `      ${fault}`);
  const more = faults.length - shown.length;
  return [`    ✗ ${says}`, ...shown, ...(more > 0 ? [`      and ${more} more`] : [])].join('\n');
}

function line(says: string, ...cells: readonly (string | number)[]): string {
  return `${says.padEnd(46)}${cells.map((cell) => String(cell).padStart(8)).join('')}`;
}
