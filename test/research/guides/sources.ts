import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** A public repository that guides are measured on, at the revision that the figures in the README were taken from. */
export interface Source {
  /** As on GitHub; also its folder within the folder of data. */
  readonly repository: string;
  readonly revision: string;
  /** Where its texts are. */
  readonly folder: string;
}

export function source(repository: string, revision: string, folder = ''): Source {
  return { repository, revision, folder };
}

/** Blogs that were read while the rules were written. */
export const KNOWN_BLOGS: readonly Source[] = [
  source('lilianweng/lilianweng.github.io', '95ba34c', 'posts'),
  source('jakevdp/jakevdp.github.io', 'ae7e5e9', 'blog'),
  source('18F/18f.gsa.gov', '0a55c75', 'content/posts'),
  source('colah/colah.github.io', '786c102', 'posts'),
  source('jalammar/jalammar.github.io', '7e6b2a2', '_posts'),
  source('BurntSushi/blog', '015c56b', 'content/post'),
  source('matklad/matklad.github.io', '9fc2553', 'content/posts'),
  source('golang/website', 'b02076a', '_content/blog'),
  source('rust-lang/blog.rust-lang.org', '0243724', 'content'),
  source('gaearon/overreacted.io', 'fe5222b', 'public'),
];

/** Blogs that nobody had looked at then. */
export const OTHER_BLOGS: readonly Source[] = [
  source('csswizardry/csswizardry.github.com', '580c5ea', '_posts'),
  source('kentcdodds/kentcdodds.com', 'bf8867c', 'services/site/content/blog'),
  source('mtlynch/mtlynch.io', '74407c2', 'content'),
  source('simplystats/simplystats.github.io', '826b972', '_posts'),
  source('ropensci/roweb3', 'd84b7eb', 'content/blog'),
  source('minimaxir/minimaxir.github.io', 'df99bc3', 'content/post'),
  source('sebastianruder/sebastianruder.github.io', '333c1e7'),
  source('yihui/yihui.org', 'c0ee04a', 'content/en'),
  source('nikic/nikic.github.com', 'fecdc23', '_posts'),
  source('karpathy/karpathy.github.io', '0c39d94', '_posts'),
];

export const DEFT = source('adobe-research/deft_corpus', 'db8c955', 'data/deft_files');
export const GUM = source('amir-zeldes/gum', '72ce5ac', 'dep');

/** The folder of a source's texts within the folder of data; null where it is not there. */
export function folderOf({ repository, folder }: Source, data: string): string | null {
  const path = join(data, repository, folder);
  return existsSync(path) ? path : null;
}

/** Blogs with tags that are hidden to see whether what is found fits them. */
export const TAGGED: readonly string[] = [
  'lilianweng/lilianweng.github.io',
  'jakevdp/jakevdp.github.io',
  '18F/18f.gsa.gov',
  'minimaxir/minimaxir.github.io',
  'ropensci/roweb3',
  'sebastianruder/sebastianruder.github.io',
  'mtlynch/mtlynch.io',
  'kentcdodds/kentcdodds.com',
  'simplystats/simplystats.github.io',
  'golang/website',
];
