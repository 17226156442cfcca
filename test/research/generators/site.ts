import type { TruePost } from './posts';

/** A page of a generated site, and what it is. */
export interface SitePage {
  /** With a leading slash, as browsers send it. */
  readonly path: string;
  /** The post that it is; null for home, lists, topics and everything else. */
  readonly post: TruePost | null;
}

/** A site that a real generator made of our posts, served on the loopback interface. */
export interface GeneratedSite {
  /** As its pages call themselves. */
  readonly origin: string;
  readonly port: number;
  readonly posts: readonly TruePost[];
  /** The path of a post in the generator's own scheme. */
  pathOf(post: TruePost): string;
  /** Every page there is, or, of a site that makes pages on demand, of each sort some. */
  readonly pages: readonly SitePage[];
  close(): Promise<void>;
}

/** Makes the site, or says in a sentence why this machine cannot. Errors of a generator that is there are thrown. */
export type Build = (work: Workplace) => Promise<GeneratedSite | Skipped>;

export interface Skipped {
  readonly skipped: string;
}

export interface Workplace {
  /** Folder of this generator, kept between runs; its packages live here. */
  readonly folder: string;
  /** The setup that comes with these tests. */
  readonly template: string;
}
