import { webUrl } from '../model/address';

/** Rules of one file that are read (RFC 9309 asks for at least 500 KiB of text; the rest is ignored). */
const RULE_LIMIT = 5000;
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
  readonly pattern: string;
}

/** A site without a `robots.txt` allows everything (RFC 9309, 2.3.1.3). */
export const ALLOWS_ALL: Robots = { allows: () => true, delayMs: 0, sitemaps: [] };

/** Reads a `robots.txt` by RFC 9309: the rules for every agent (`*`), the longest match decides, `allow` in a tie. */
export function readRobots(text: string, base: string): Robots {
  const rules: Rule[] = [];
  const sitemaps: string[] = [];
  let delayMs = 0;
  let agents: string[] = [];
  let inRules = false;
  for (const [field, value] of lines(text)) {
    if (field === 'user-agent') {
      // A name after rules begins a new group; several names in a row share one.
      agents = inRules ? [value] : [...agents, value];
      inRules = false;
    } else if (field === 'sitemap') {
      const sitemap = webUrl(value, base);
      if (sitemap !== null) sitemaps.push(sitemap.href);
    } else {
      inRules = true;
      if (!agents.includes('*')) continue;
      if (field === 'crawl-delay') delayMs = Math.min(DELAY_LIMIT_MS, Math.max(0, Number(value) * 1000 || 0));
      // An empty rule matches nothing.
      else if ((field === 'allow' || field === 'disallow') && value !== '' && rules.length < RULE_LIMIT) {
        rules.push({ allow: field === 'allow', pattern: inOneEncoding(value) });
      }
    }
  }
  return { allows: (url) => isAllowed(rules, inOneEncoding(`${url.pathname}${url.search}`)), delayMs, sitemaps };
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
  let best: Rule | null = null;
  for (const rule of rules) {
    const length = rule.pattern.length - (best?.pattern.length ?? 0);
    if ((best === null || length > 0 || (length === 0 && rule.allow)) && matches(rule.pattern, path)) best = rule;
  }
  return best?.allow ?? true;
}

/** `*` stands for any characters, `$` at the end for the end of the path. Each part is looked for once, leftmost first. */
function matches(pattern: string, path: string): boolean {
  const anchored = pattern.endsWith('$');
  const parts = (anchored ? pattern.slice(0, -1) : pattern).split('*');
  const [first = '', ...rest] = parts;
  if (!path.startsWith(first)) return false;
  if (rest.length === 0) return !anchored || path === first;
  let at = first.length;
  const last = rest.pop() ?? '';
  for (const part of rest) {
    const found = path.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return anchored ? path.length - last.length >= at && path.endsWith(last) : path.indexOf(last, at) >= 0;
}

/** Paths are compared with the same characters encoded in the same way: `ü`, `%c3%bc` and `%C3%BC` are one. */
function inOneEncoding(path: string): string {
  const encoded = path.replace(/[^\u0021-\u007E]/gu, encodeURIComponent);
  return encoded.replace(/%[0-9a-f]{2}/gi, (code) => code.toUpperCase());
}
