import { marked, type Token, type Tokens } from 'marked';
import { normaliseAddress, type Address } from '../../../lib/model/address';
import type { BlockKind, TextBlock, TextLink } from '../../../lib/model/postText';
import { oneLine } from '../../../lib/model/text';

/**
 * The blocks of a text in Markdown, as the page made of it has them: thousands of posts are read in seconds, where a
 * DOM takes minutes. Its first heading of the first level is its title.
 */
export function markdownBlocks(source: string, base: Address): { title: string | null; blocks: TextBlock[] } {
  const blocks: TextBlock[] = [];
  let title: string | null = null;
  let lists = 0;
  const add = (kind: BlockKind, tokens: readonly Token[] | undefined, raw: string): void => {
    const { text, links } = inline(tokens ?? [], base);
    const line = tokens === undefined ? oneLine(raw) : text.trimEnd();
    if (line !== '') blocks.push({ ...kind, text: line, links });
  };
  const read = (tokens: readonly Token[], kind: BlockKind, level: number): void => {
    let goesOn = false;
    for (const token of tokens) {
      const own = kind.kind === 'item' ? { ...kind, goesOn } : kind;
      if (token.type === 'heading') {
        if (token.depth === 1 && title === null) title = inline(token.tokens ?? [], base).text;
        else add({ kind: 'heading', level: token.depth as number }, token.tokens, token.raw);
      } else if (token.type === 'list') {
        lists += 1;
        const list = lists;
        for (const item of (token as Tokens.List).items)
          read(
            item.tokens,
            { kind: 'item', list, isOrdered: token.ordered === true, level: level + 1, goesOn: false },
            level + 1,
          );
      } else if (token.type === 'blockquote') read(token.tokens ?? [], { kind: 'quote' }, level);
      else if (token.type === 'code') add({ kind: 'code' }, undefined, String(token.text));
      else if (token.type === 'table') add({ kind: 'figure' }, undefined, token.raw);
      else if (token.type === 'paragraph' || token.type === 'text') add(own, token.tokens, token.raw);
      goesOn ||= token.type !== 'space';
    }
  };
  read(marked.lexer(source), { kind: 'paragraph' }, 0);
  return { title, blocks };
}

function inline(tokens: readonly Token[], base: Address): { text: string; links: TextLink[] } {
  let text = '';
  const links: TextLink[] = [];
  const walk = (parts: readonly Token[]): void => {
    for (const part of parts) {
      const start = text.length;
      if (part.type === 'br') text += ' ';
      else if ('tokens' in part && part.tokens !== undefined) walk(part.tokens);
      else if (part.type !== 'image' && part.type !== 'html')
        text += decoded(String('text' in part ? part.text : '')).replace(/\s+/g, ' ');
      const url = part.type === 'link' ? normaliseAddress(String(part.href), base) : null;
      if (url !== null && text.length > start) links.push({ start, end: text.length, url });
    }
  };
  walk(tokens);
  return { text: text.trimStart(), links: text === text.trimStart() ? links : [] };
}

function decoded(text: string): string {
  return text
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}
