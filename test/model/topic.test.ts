import { expect, it } from 'vitest';
import { isTopicAddress } from '../../lib/archive/topicPath';
import { topicSlugIn } from '../../lib/model/topic';

it.each([
  ['/blog/tags/site-reliability/', 'site-reliability'],
  ['/categories/go', 'go'],
  ['/themen/garten', 'garten'],
  ['/kategorien/garten/', 'garten'],
  ['/etiquetas/huerta', 'huerta'],
  ['/etiquette/potager', 'potager'],
  ['/categorie/potager/', 'potager'],
  ['/sujets/potager', 'potager'],
  ['/categoria/orto', 'orto'],
  ['/categorias/horta/', 'horta'],
  ['/series/growing-leeks/', 'growing-leeks'],
])('%s is the page of a topic', (path, slug) => {
  expect(topicSlugIn(path)).toBe(slug);
});

it.each(['/2024/categorical-data/x', '/series/growing-leeks/part-1', '/tags/', '/categoria/page', '/sujet-libre/x'])(
  '%s is no page of a topic',
  (path) => {
    expect(topicSlugIn(path)).toBeNull();
  },
);

it.each(['/series', '/categorias/', '/etiquettes', '/sujets/2'])('%s is a list of topics', (path) => {
  expect(isTopicAddress(new URL(path, 'https://blog.example'))).toBe(true);
});
