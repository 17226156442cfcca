import * as v from 'valibot';
import { normaliseAddress, sameSite, webUrl } from '../model/address';
import { COLOURS } from '../model/highlight';
import { SIGNALS, TOPIC_SIGNALS, type PageLook } from '../model/page';
import { Problem } from '../model/problem';
import type { Sender } from './router';
import type { MessageName } from './table';

/**
 * The shapes of what pages send. A content script runs beside a page that anyone may have written, so every list and
 * text has a limit, and what is not of the shape is refused whole.
 */
const line = (limit: number) => v.pipe(v.string(), v.maxLength(limit));
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
/** Of one page view: a tab that stays open for weeks is read for some hours. */
const milliseconds = v.pipe(v.number(), v.minValue(0), v.maxValue(1_000 * 60 * 60 * 1_000));
const address = v.pipe(
  line(2_000),
  v.check((text) => normaliseAddress(text) === text, 'not an address in normal form'),
);
/** One word: a topic's key in the database ends where a line does. */
const slug = v.pipe(line(200), v.regex(/^[^\s\p{C}]+$/u));
const topic = v.object({ slug, name: line(200) });
const topics = v.pipe(v.array(topic), v.maxLength(100));
const facts = {
  title: v.nullable(line(1_000)),
  written: v.nullable(line(200)),
  summary: v.nullable(line(2_000)),
  language: v.nullable(line(40)),
};

const evidence = v.object({
  address,
  signals: v.pipe(v.array(v.object({ signal: v.picklist(SIGNALS), ...facts })), v.maxLength(20)),
  topics: v.pipe(v.array(v.object({ from: v.picklist(TOPIC_SIGNALS), topics })), v.maxLength(20)),
  listing: v.nullable(v.picklist(['many-articles', 'listing-type'])),
  fallback: v.object(facts),
  titleArea: v.object({
    documentTitle: v.nullable(line(1_000)),
    headings: v.pipe(v.array(line(1_000)), v.maxLength(20)),
    otherHeadings: v.pipe(v.array(line(1_000)), v.maxLength(20)),
    siteNames: v.pipe(v.array(line(1_000)), v.maxLength(40)),
    lines: v.pipe(v.array(line(400)), v.maxLength(40)),
  }),
  topicLinks: v.pipe(v.array(v.object({ topic, page: address })), v.maxLength(100)),
  feeds: v.pipe(v.array(address), v.maxLength(20)),
  words: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000_000)),
  // The page's own claim: nonsense in it makes the page no less a post.
  wordCount: v.pipe(v.number(), v.integer()),
});

const look = v.object({
  evidence,
  topics: v.pipe(v.array(address), v.maxLength(300)),
  listings: v.pipe(v.array(address), v.maxLength(50)),
});

/** What a look at a page gave, if it has the shape: the page's own scripts ran beside it. Null when it has not. */
export function pageLook(value: unknown): PageLook | null {
  const result = v.safeParse(look, value);
  // The schema checks what the type says: addresses in normal form.
  return result.success ? (result.output as unknown as PageLook) : null;
}

const report = v.object({
  pageView: v.pipe(line(40), v.minLength(1)),
  progress: share,
  length: v.pipe(v.number(), v.integer(), v.minValue(0)),
  place: v.nullable(
    v.object({
      block: v.pipe(v.number(), v.integer(), v.minValue(0)),
      fraction: share,
      at: v.pipe(v.number(), v.minValue(0)),
    }),
  ),
  activeMs: milliseconds,
  finished: v.boolean(),
  paced: v.object({ words: v.pipe(v.number(), v.minValue(0), v.maxValue(100_000_000)), ms: milliseconds }),
});

/** Far more than the longest essays. Characters. */
const LONGEST_BODY = 2_000_000;
const blocks = v.pipe(
  v.array(v.object({ text: line(LONGEST_BODY), share })),
  v.maxLength(20_000),
  v.check((all) => all.reduce((sum, { text }) => sum + text.length, 0) <= LONGEST_BODY, 'too long a body'),
);
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const passage = v.object({
  quote: v.object({ exact: v.pipe(line(20_000), v.minLength(1)), prefix: line(1_000), suffix: line(1_000) }),
  position: v.object({ start: offset, end: offset }),
  unique: v.boolean(),
});
const places = v.pipe(
  v.record(line(60), v.nullable(offset)),
  v.check((record) => Object.keys(record).length <= 2_000, 'too many places'),
);

const id = v.pipe(line(60), v.minLength(1));
const markChange = v.strictObject({ colour: v.optional(v.picklist(COLOURS)), deleted: v.optional(v.boolean()) });

const FROM_PAGES = {
  'page:seen': evidence,
  'reading:report': v.object({ address, report, blocks: v.nullable(blocks) }),
  'card:ended': v.object({
    address,
    choice: v.picklist(['opened', 'later', 'stop', 'dismissed', 'ignored', 'taken']),
  }),
  'card:lead-on': v.object({ address }),
  'panel:open': v.null(),
  'article:picked': v.object({ selector: v.pipe(line(1_000), v.minLength(1)) }),
  'marks:selected': v.object({ address, byKeys: v.boolean() }),
  'marks:add': v.object({ address, passage, colour: v.picklist(COLOURS), noting: v.boolean() }),
  'marks:edit': v.object({ address, id, change: markChange }),
  'marks:note': v.object({ address, id }),
  'marks:typed': v.object({ address, since: v.number(), words: line(2_000) }),
  'marks:noted': v.object({ address }),
  'marks:places': v.object({ address, places }),
} satisfies Partial<Record<MessageName, unknown>>;

/**
 * Refuses, as a `Problem`, what a page may not say: a message that is not for pages, a payload of another shape, and an
 * address of another site than the browser says the page has. Our own pages are trusted.
 */
export function checkPayload(name: string, payload: unknown, sender: Sender): void {
  if (sender.kind === 'extension') return;
  if (!Object.hasOwn(FROM_PAGES, name)) throw new Problem('not-allowed', `${name} from a page`);
  const schema = FROM_PAGES[name as keyof typeof FROM_PAGES];
  const result = v.safeParse(schema as v.GenericSchema, payload);
  if (!result.success) throw new Problem('not-allowed', `${name}: ${result.issues[0]?.message ?? 'wrong shape'}`);
  if (!isOwnAddress(payload, sender.url)) throw new Problem('not-allowed', `${name} about another site`);
}

function isOwnAddress(payload: unknown, senderUrl: string): boolean {
  if (typeof payload !== 'object' || payload === null || !('address' in payload)) return true;
  const claimed = webUrl(String(payload.address));
  const real = webUrl(senderUrl);
  return claimed !== null && real !== null && sameSite(claimed, real);
}
