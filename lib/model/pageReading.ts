import type { Address } from './address';
import type { Archive, NamedPage } from './archive';
import type { PublishedGuide } from './guide';
import type { GuideFault } from './guideFault';
import type { PageEvidence } from './page';
import type { PostAccount, PostUrl } from './post';
import type { PostText } from './postText';
import type { Topic } from './topic';

/** A fetched page to be read where there is a DOM. */
export interface ReadRequest {
  readonly html: string;
  /** The page's identity. */
  readonly address: Address;
  /** Where it was found, as the server answered: relative links start from here. */
  readonly url: string;
  readonly archive: Pick<Archive, 'id' | 'postPattern'>;
  /** Milliseconds since 1970. */
  readonly readAt: number;
  /** The text of its article is wanted, too. */
  readonly wantsText?: boolean;
}

/** A post as a feed holds it in full: a fragment of HTML. */
export interface WholeEntry {
  readonly url: PostUrl;
  readonly html: string;
  /** What relative links refer to. */
  readonly base: string;
  /** BCP 47 tag; null when neither entry nor feed says. */
  readonly language: string | null;
}

/** A post as a listing shows it. */
export interface ListedPost {
  readonly url: PostUrl;
  readonly account: PostAccount;
}

/** What a page leads to besides its posts and feeds. */
export interface PageLeads {
  /** Pages of topics, each topic's first: those within the archive, then others of its host. */
  readonly topics: readonly Address[];
  /** Pages that by their names list posts, or all topics. */
  readonly listings: readonly Address[];
  /** Root of the WordPress REST API: to be fetched as it is. */
  readonly wordpress: string | null;
  /** What the site says it is made with, in its own words. */
  readonly generator: string | null;
  readonly siteName: string | null;
  /** What it says that new readers should start with. */
  readonly startHere: NamedPage | null;
}

/** Everything that one fetched page tells. */
export interface PageReading {
  /** The feeds that the page announces. */
  readonly feeds: readonly Address[];
  /** The guide, when the page publishes one. */
  readonly guide: PublishedGuide | null;
  /** What became of the data that it carries for a guide. */
  readonly guideData: 'none' | 'read' | GuideFault;
  /** The topic whose posts it lists, when it is the page of one. */
  readonly topic: Topic | null;
  /** The posts it lists, when it is a listing. */
  readonly listed: readonly ListedPost[];
  /** Further links of its content: ones of posts if their addresses are known to be posts. */
  readonly perhaps: readonly ListedPost[];
  /** The page of older posts: to be fetched as it is. */
  readonly next: string | null;
  readonly leads: PageLeads;
  /** What it says of itself; null for what is no web page. */
  readonly evidence: PageEvidence | null;
  /** The text of its article; null where it has none, or none was asked for. */
  readonly text: PostText | null;
}
