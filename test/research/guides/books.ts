import { postLinks } from '../../../lib/guide/mined/postLinks';
import { evidenceIn } from '../../../lib/guide/order/evidence';
import type { PostUrl } from '../../../lib/model/post';
import { shareOf, type Share } from './figures';
import { readBook } from './readBook';
import { source, type Source } from './sources';

/** Books whose authors say in which order to read them. */
export const BOOKS: readonly Source[] = [
  source('rust-lang/book', '9175448', 'src'),
  source('rust-lang/rust-by-example', '898f0ac', 'src'),
  source('progit/progit2', '55b541e'),
  source('getify/You-Dont-Know-JS', '63922c1'),
];

export interface BookOrder {
  readonly chapters: number;
  /** References from one chapter to another, of which so many lead back: chance. */
  readonly references: Share;
  /** Of the pairs that the chapters' sentences put in an order, those that are in the author's. */
  readonly pairs: Share;
}

/** What the chapters of a book say of their order, without dates or numbers. */
export function orderOfBook(folder: string): BookOrder {
  const book = readBook(folder);
  const place = new Map(book.map(({ post }, at) => [post.url, at]));
  const links = new Map(book.map(({ post, text }) => [post.url, postLinks(text, post.url)]));
  const isRight = (earlier: PostUrl, later: PostUrl): boolean => (place.get(earlier) ?? 0) < (place.get(later) ?? 0);
  const references = [...links].flatMap(([from, its]) =>
    its.filter(({ to }) => place.has(to)).map(({ to }) => isRight(to, from)),
  );
  const { before } = evidenceIn(
    { slug: '', name: '' },
    book.map(({ post }) => post),
    { linksOf: (post) => links.get(post) ?? [], linkedBy: new Map(), mined: null },
  );
  return {
    chapters: book.length,
    references: shareOf(references.filter(Boolean).length, references.length),
    pairs: shareOf(before.filter(({ earlier, later }) => isRight(earlier, later)).length, before.length),
  };
}
