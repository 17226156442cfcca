import { compileArchive } from '../../lib/guide/compiled/compile';
import type { Post } from '../../lib/model/post';
import { median, type Measurement } from './measurement';
import { archiveOfSize } from './syntheticArchive';

const POSTS = 10_000;
const ROUNDS = 15;

/** All guides of a large archive against reading the same posts from JSON. */
export function guides(): Promise<Measurement[]> {
  const { archive, posts } = archiveOfSize(POSTS);
  const json = JSON.stringify(posts);
  const parsing: number[] = [];
  const compiling: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    const parsed = JSON.parse(json) as Post[];
    const middle = performance.now();
    compileArchive(parsed, archive);
    parsing.push(middle - start);
    compiling.push(performance.now() - middle);
  }
  return Promise.resolve([
    {
      name: 'guides of 10,000 posts',
      unit: 'ms',
      value: median(compiling),
      reference: median(parsing),
      against: 'JSON.parse',
      budget: 3,
    },
  ]);
}
