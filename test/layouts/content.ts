import { readPosts } from '../sample/content';

/** A post of ours to be put into the layouts: its blocks are marked, so that a test can follow them in any of them. */
export interface LayoutPost {
  readonly path: string;
  readonly title: string;
  readonly date: string;
  /** Blocks of HTML, each with the attribute `data-truth`. */
  readonly blocks: readonly string[];
  readonly words: number;
}

const BLOCK = /^<(?=(?:p|h[2-6]|ul|ol|pre|blockquote|table|figure)\b)(\w+)/gm;

/** The nth post of the sample archive, under another address. */
export function layoutPost(path: string, nth = 0): LayoutPost {
  const posts = readPosts();
  const { title, date, body } = posts[nth % posts.length]!;
  const marked = body.replaceAll(/<img[^>]*>/g, '').replaceAll(BLOCK, '\u0000<$1 data-truth');
  const blocks = marked.split('\u0000').filter((block) => block.trim() !== '');
  // What is drawn is no text of a block.
  const text = blocks.join(' ').replaceAll(/<svg[\s\S]*?<\/svg>|<[^>]*>|&\w+;/g, '');
  return { path, title, date, blocks, words: text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length };
}

/** Filler that is no part of any post: comments, teasers, pages of a footer. */
export function filler(sentences: number, about: string): string {
  const said = [
    'I had not seen it from that side',
    'We tried the same last year',
    'It depends on who is asked',
    'There is more to say on this another day',
  ];
  return Array.from({ length: sentences }, (_, at) => `${said[at % said.length]}, as far as ${about} goes.`).join(' ');
}
