import { normaliseAddress, type Address } from '../model/address';
import type { Reference } from '../model/guide';
import { roleAt, type Step, type StepRole } from '../model/path';
import type { PostRef } from '../model/post';
import { comparable } from '../model/text';
import type { Line } from './outline';

/** More entries than any guide has. */
const MOST_ENTRIES = 200;
const BULLET = /^(?:[-–—•*·▪◦‣☐✓✔]|\[[ x]?\]|\d{1,2}[.)])\s+/u;
/** `3 posts`, a count above the list. */
const COUNT = /^\d+\s+\p{L}+$/u;

/** The lines of a section, one entry a list item; lines in no list are an entry each. */
export function entriesOf(lines: readonly Line[]): Line[][] {
  const entries: Line[][] = [];
  let item: Element | null = null;
  for (const line of lines) {
    const last = entries.at(-1);
    if (line.item !== null && line.item === item && last !== undefined) last.push(line);
    else if (entries.length < MOST_ENTRIES) entries.push([line]);
    item = line.item;
  }
  return entries;
}

/** The sentences of a section: its list items, or its paragraphs where it has no list. */
export function sentencesOf(lines: readonly Line[]): string[] {
  const listed = lines.some((line) => line.item !== null) ? lines.filter((line) => line.item !== null) : lines;
  const sentences = entriesOf(listed).map((entry) => withoutBullet(entry.map((line) => line.text).join(' ')));
  return [...new Set(sentences)].filter((sentence) => sentence !== '' && !COUNT.test(sentence));
}

/** The posts that a section names, each once. */
export function postsIn(lines: readonly Line[], base: string): PostRef[] {
  const posts = entriesOf(lines)
    .map(([line]) => line)
    .filter((line) => line !== undefined)
    .filter((line) => !COUNT.test(line.text))
    .map((line) => refOf(line, base));
  return [...new Map(posts.map((post) => [post.url ?? comparable(post.title), post])).values()];
}

/**
 * Posts with a summary each: title and summary in one list item, term and description, heading and paragraph, or a line
 * each in turn.
 */
export function referencesIn(lines: readonly Line[], base: string): Reference[] {
  const references: { title: string; url: Address | null; summary: string | null }[] = [];
  for (const [line, ...rest] of entriesOf(lines.filter((one) => !COUNT.test(one.text)))) {
    if (line === undefined) continue;
    const last = references.at(-1);
    if (last !== undefined && isSummary(line, last)) {
      last.summary = last.summary === null ? line.text : `${last.summary} ${line.text}`;
      continue;
    }
    const ref = refOf(line, base);
    const behind = line.link === null ? '' : afterLink(line);
    const summary = [behind, ...rest.map((more) => more.text)].join(' ').trim();
    references.push({ ...ref, summary: summary === '' ? null : summary });
  }
  return references;
}

/** A line under a title that is no title itself: no link, no bullet, no item, no term, no heading. */
function isSummary(line: Line, last: { readonly summary: string | null }): boolean {
  if (line.link !== null || line.isTerm || line.level > 0 || BULLET.test(line.text)) return false;
  return line.item === null && last.summary === null;
}

function afterLink({ text, link }: Line): string {
  const end = link === null ? -1 : text.indexOf(link.text) + link.text.length;
  return end < 0 ? '' : text.slice(end).replace(/^[\s:–—-]+/u, '');
}

const ROLES: readonly (readonly [StepRole, RegExp])[] = [
  ['start', /^(?:start(?: here)?|begin(?: here| with)?|first|hier anfangen|beginne(?:n sie)? (?:hier|mit)|zuerst|commence[rz]?(?: ici| par)?|d['’]abord)(?=$|[\s:(–—-])/iu],
  ['middle', /^(?:then(?: read)?|next|after that|danach|dann|weiter mit|ensuite|puis|lire ensuite)(?=$|[\s:(–—-])/iu],
  ['finish', /^(?:finish(?: with)?|finally|last|end with|zum schluss|zuletzt|abschließend|abschluss|schließen mit|enfin|terminez? (?:par|avec)|finir (?:par|avec)|pour finir)(?=$|[\s:(–—-])/iu],
];

/** The steps of a reading path; whether the page itself gave their roles. */
export function stepsIn(lines: readonly Line[], base: string): { readonly steps: Step[]; readonly hasRoles: boolean } {
  const found = entriesOf(lines).flatMap((entry) => {
    const text = withoutBullet(entry.map((line) => line.text).join(' '));
    const role = ROLES.find(([, words]) => words.test(text))?.[0] ?? null;
    const link = entry.find((line) => line.link !== null)?.link ?? null;
    const title = link?.text || (role === null ? text : titleBehindRole(text));
    // A paragraph that neither links nor has a role is an introduction.
    if (title === '' || (role === null && link === null && entry[0]?.item === null)) return [];
    return [{ role, title, url: link === null ? null : normaliseAddress(link.href, base) }];
  });
  const steps = found.map(({ role, ...ref }, at): Step => ({ ...ref, role: role ?? roleAt(at, found.length) }));
  return { steps, hasRoles: found.some(({ role }) => role !== null) };
}

/** `Start here (current state): Title` → `Title`. A title may have colons and parentheses of its own. */
function titleBehindRole(text: string): string {
  return text.replace(/^[^:(–—]*(?:\([^)]*\))?\s*[:–—-]\s*/u, '');
}

function refOf(line: Line, base: string): PostRef {
  const title = line.link?.text || withoutBullet(line.text);
  return { title, url: line.link === null ? null : normaliseAddress(line.link.href, base) };
}

function withoutBullet(text: string): string {
  return text.replace(BULLET, '').trim();
}
