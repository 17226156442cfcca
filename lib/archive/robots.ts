import { webUrl } from '../model/address';

/** What is read of a file: as much as RFC 9309 (2.5) asks for. Characters. The rest is ignored. */
const LOOK = 500 * 1024;
/**
 * Rules of one file that are read, those of them with a `*` in it, and sitemaps: each address is held against each
 * rule.
 */
const RULE_LIMIT = 2_000;
const STARRED_LIMIT = 100;
const SITEMAP_LIMIT = 1_000;
/** Of one rule: characters, and parts between stars. */
const PATTERN_LIMIT = 200;
const PART_LIMIT = 6;
/** A crawl delay is honoured up to this: milliseconds. */
const DELAY_LIMIT_MS = 60_000;

/** What a site asks of programs that crawl it. */
export interface Robots {
  /** Whether a page of the site may be crawled. */
  readonly allows: (url: URL) => boolean;
  /** Pause between requests that the site asks for: milliseconds. */
  readonly delayMs: number;
  /** Sitemaps the file names, as it names them. */
  readonly sitemaps: readonly string[];
}

interface Rule {
  readonly allow: boolean;
  /** As it is written, in one encoding: the longer, the stronger. */
  readonly pattern: string;
  /** What stands between its stars. */
  readonly parts: readonly string[];
  /** A `$` at its end stands for the end of the path. */
  readonly anchored: boolean;
}

/** A site without a `robots.txt` allows everything (RFC 9309, 2.3.1.3). */
export const ALLOWS_ALL: Robots = { allows: () => true, delayMs: 0, sitemaps: [] };

/** Reads a `robots.txt` by RFC 9309: the rules for every agent (`*`), the longest match decides, `allow` in a tie. */
export function readRobots(text: string, base: string): Robots {
  const written: Rule[] = [];
  const sitemaps: string[] = [];
  let delayMs = 0;
  let isForAll = false;
  let inRules = false;
  for (const [field, value] of lines(text.slice(0, LOOK))) {
    if (field === 'user-agent') {
      // A name after rules begins a new group; several names in a row share one.
      isForAll = value === '*' || (isForAll && !inRules);
      inRules = false;
    } else if (field === 'sitemap') {
      const sitemap = sitemaps.length < SITEMAP_LIMIT ? webUrl(value, base) : null;
      if (sitemap !== null) sitemaps.push(sitemap.href);
    } else {
      inRules = true;
      if (!isForAll) continue;
      if (field === 'crawl-delay') delayMs = Math.min(DELAY_LIMIT_MS, Math.max(0, Number(value) * 1000 || 0));
      else if (field === 'allow' || field === 'disallow') written.push(...ruleOf(field, value));
    }
  }
  const rules = strongestFirst(written);
  return { allows: (url) => isAllowed(rules, inOneEncoding(`${url.pathname}${url.search}`)), delayMs, sitemaps };
}

/**
 * The rule that a line writes; none for an empty one, which matches nothing. One that is too long to be matched cheaply
 * is cut, which forbids more than it says, or allows nothing.
 */
function ruleOf(field: 'allow' | 'disallow', value: string): Rule[] {
  const parts = inOneEncoding(value.slice(0, PATTERN_LIMIT + 1))
    .replace(/\*{2,}/g, '*')
    .split('*');
  const cut = parts.slice(0, PART_LIMIT).join('*').slice(0, PATTERN_LIMIT);
  const isWhole = value.length <= PATTERN_LIMIT && cut.length === parts.join('*').length;
  // Cut in the middle of a code, a pattern would match nothing.
  const pattern = isWhole ? cut : cut.replace(/%.?$/, '');
  if (pattern === '' || (!isWhole && field === 'allow')) return [];
  const anchored = isWhole && pattern.endsWith('$');
  return [
    { allow: field === 'allow', pattern, parts: (anchored ? pattern.slice(0, -1) : pattern).split('*'), anchored },
  ];
}

/** Each rule once, the longest first, `allow` before `disallow`: the first that matches decides. */
function strongestFirst(written: readonly Rule[]): Rule[] {
  const distinct = [...new Map(written.map((rule) => [`${rule.allow} ${rule.pattern}`, rule])).values()];
  const isStarred = ({ parts }: Rule): boolean => parts.length > 1;
  const starred = new Set(distinct.filter(isStarred).slice(0, STARRED_LIMIT));
  const kept = distinct.filter((rule) => !isStarred(rule) || starred.has(rule)).slice(0, RULE_LIMIT);
  return kept.toSorted((a, b) => b.pattern.length - a.pattern.length || Number(b.allow) - Number(a.allow));
}

const FIELDS = new Set(['user-agent', 'allow', 'disallow', 'sitemap', 'crawl-delay']);

function lines(text: string): [string, string][] {
  return text.split(/\r\n|\r|\n/).flatMap((line): [string, string][] => {
    const [, field, value] = /^[\s\uFEFF]*([\w-]+)\s*:([^#]*)/.exec(line) ?? [];
    const known = field?.toLowerCase() ?? '';
    return FIELDS.has(known) ? [[known, value?.trim() ?? '']] : [];
  });
}

function isAllowed(rules: readonly Rule[], path: string): boolean {
  if (path === '/robots.txt') return true;
  return rules.find((rule) => matches(rule, path))?.allow ?? true;
}

/** `*` stands for any characters. Each part is looked for once, leftmost first. */
function matches({ parts, anchored }: Rule, path: string): boolean {
  const [first = ''] = parts;
  if (!path.startsWith(first)) return false;
  if (parts.length === 1) return !anchored || path === first;
  let at = first.length;
  for (let index = 1; index < parts.length - 1; index += 1) {
    const part = parts[index] ?? '';
    const found = path.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  const last = parts.at(-1) ?? '';
  return anchored ? path.length - last.length >= at && path.endsWith(last) : path.indexOf(last, at) >= 0;
}

/** Paths are compared with the same characters encoded in the same way: `ü`, `%c3%bc` and `%C3%BC` are one. */
function inOneEncoding(path: string): string {
  // Half a pair of surrogates has no code.
  const encoded = path.replace(/\p{Cs}/gu, '\uFFFD').replace(/[^\u0021-\u007E]/gu, encodeURIComponent);
  return encoded.replace(/%[0-9a-f]{2}/gi, (code) => code.toUpperCase());
}
