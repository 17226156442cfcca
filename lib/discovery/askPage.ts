import { announcedBy, errandsOfPage } from '../archive/pageErrands';
import { accountOf } from '../companion/accountOf';
import { titleKnowledge } from '../companion/titleKnowledge';
import { normaliseAddress, type Address } from '../model/address';
import { contains, matchesPostPattern } from '../model/archive';
import { NOTHING_FOUND, type Errand, type Findings } from '../model/errand';
import type { GuideFault } from '../model/guideFault';
import type { LookedThrough } from '../model/knownText';
import type { ListedPost, PageReading } from '../model/pageReading';
import { isOnlyListed, withAccount } from '../model/post';
import { Problem } from '../model/problem';
import { inSlices } from '../model/slices';
import { judge, NOTHING_KNOWN } from '../recognise/judge';
import { ask, askAsCrawler, datesPosts, type Asking } from './asking';
import { likelyPosts } from './likelyPosts';
import { lookingThroughOne } from './lookThrough';

type PageErrand = Extract<Errand, { kind: 'page' }>;

/** Reads a page: the home page, a list of posts, the page of a topic, or a post's own. @throws Problem */
export async function askPage(asking: Asking, errand: PageErrand): Promise<Findings> {
  // The home page is the one that the reader asked for.
  const fetched = errand.role === 'home' ? await ask(asking, errand.url) : await askAsCrawler(asking, errand.url);
  if (fetched === null) return NOTHING_FOUND;
  const { archive, parts } = asking;
  const address = normaliseAddress(errand.url);
  if (address === null || fetched.content !== 'html') throw new Problem('wrong-content', errand.url);
  const reading = await parts.readDocument({
    html: fetched.text,
    address,
    url: fetched.url,
    archive,
    readAt: parts.now(),
    wantsText: errand.role === 'post' && (await asking.wantsTexts()),
  });
  const found =
    errand.role === 'post'
      ? await postFindings(asking, address, reading, fetched.text.length)
      : await listFindings(asking, errand, address, reading);
  return {
    ...found,
    errands: errandsOfPage(archive, errand, reading),
    announced: errand.role === 'home' ? announcedBy(archive, reading) : null,
    guideData: { page: address, fault: faultOf(reading) },
    startHere: errand.role === 'home' ? reading.leads.startHere : null,
    generator: reading.leads.generator,
    validators:
      errand.page === 1 && errand.role !== 'post'
        ? { url: address, etag: fetched.etag, lastModified: fetched.lastModified }
        : null,
  };
}

function faultOf({ guideData }: PageReading): GuideFault | null {
  return guideData === 'none' || guideData === 'read' ? null : guideData;
}

/** The posts of a list: those that are evident, and links to what is known as a post from elsewhere. */
async function listFindings(
  asking: Asking,
  errand: PageErrand,
  address: Address,
  reading: PageReading,
): Promise<Findings> {
  const { archive } = asking;
  const { listed, perhaps, guide, topic, leads } = reading;
  const known = await asking.known();
  const likely = likelyPosts(
    known,
    listed.map(({ url }) => url),
    archive.id,
  );
  const posts = [...listed, ...perhaps.filter(({ url }) => likely.has(url))].filter(({ url }) =>
    contains(archive.id, url),
  );
  return {
    ...NOTHING_FOUND,
    source: topic === null ? 'listing' : 'topic',
    posts,
    guide,
    // A topic page that is a plain list of posts by now publishes no guide any more.
    noGuide: guide === null && topic !== null && posts.length > 0 ? { topic: topic.slug, source: address } : null,
    name: errand.role === 'home' ? leads.siteName : null,
  };
}

/** What a post's page says of itself. It may turn out to be a list, or another name of a post. */
async function postFindings(
  asking: Asking,
  address: Address,
  { evidence, guide, guideData, text }: PageReading,
  page: number,
): Promise<Findings> {
  const { archive, discovery, parts } = asking;
  if (evidence === null) return NOTHING_FOUND;
  const known = await parts.store.posts.byUrl(evidence.address);
  const recognition = judge(evidence, {
    ...NOTHING_KNOWN,
    ...(await titleKnowledge(parts.store, archive, evidence.address, known)),
    matchesPattern: matchesPostPattern(archive, new URL(evidence.address)),
    isArchiveHome: evidence.address === normaliseAddress(archive.id),
  });
  const isAlias = evidence.address !== address;
  const noPosts = isAlias || recognition.kind === 'listing' ? [address] : [];
  if (recognition.kind === 'listing' || !contains(archive.id, evidence.address))
    return { ...NOTHING_FOUND, noPosts, taught: true, looked: await lookedThrough(asking, [address], null, page) };
  const account = accountOf(recognition);
  const isUnsaid = recognition.decidedBy === null || recognition.decidedBy === 'open-graph';
  const isUndated = account.date === null && (known?.date ?? null) === null;
  // Themes call every page of a site an article; only posts have a day.
  if (isUnsaid && isUndated && (known === undefined || isOnlyListed(known)) && (await datesPosts(parts, archive.id)))
    return {
      ...NOTHING_FOUND,
      noPosts: [address],
      taught: true,
      looked: await lookedThrough(asking, [address], null, page),
    };
  const post: ListedPost = { url: evidence.address, account };
  const isNews = account.topics.length > 0 || (account.date !== null && discovery.phase === 'fill');
  // A page that gives itself another name is both posts, where the archive says that they are two.
  const names = isAlias ? [evidence.address, address] : [address];
  const looked = await lookedThrough(asking, names, { account, text }, page);
  // Headings of a post are its own; data says that it is a guide.
  const ownGuide = guideData === 'read' ? guide : null;
  return { ...NOTHING_FOUND, posts: [post], noPosts, taught: isNews, looked, guide: ownGuide };
}

/** The text of a page as that of these posts; null where it is the page of none. Empty where no texts are wanted. */
async function lookedThrough(
  { archive, parts, wantsTexts }: Asking,
  posts: readonly Address[],
  read: { readonly account: ListedPost['account']; readonly text: PageReading['text'] } | null,
  page: number,
): Promise<LookedThrough[]> {
  if (!(await wantsTexts())) return [];
  return Promise.all(
    posts.map(async (url) => {
      const text = read?.text ?? null;
      const failures = text === null ? ((await parts.store.texts.get(url))?.failures ?? 0) + 1 : 0;
      const known = {
        post: url,
        archive: archive.id,
        text,
        from: 'page',
        readAt: parts.now(),
        failures,
        page,
      } as const;
      if (read === null || text === null) return { text: known, mined: null, counted: null };
      const post = withAccount((await parts.store.posts.byUrl(url)) ?? null, read.account, url, archive.id);
      return inSlices(lookingThroughOne(post, known));
    }),
  );
}
