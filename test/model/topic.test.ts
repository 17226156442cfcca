import { expect, it } from 'vitest';
import { isTopicAddress } from '../../lib/archive/topicPath';
import { topicSlugIn } from '../../lib/model/topic';

it.each([
  ['/blog/tags/site-reliability/', 'site-reliability'],
  ['/categories/go', 'go'],
  ['/themen/garten', 'garten'],
  ['/kategorien/garten/', 'garten'],
  ['/etiquetas/huerta', 'huerta'],
  ['/etiquettes/potager', 'potager'],
  ['/categorie/potager/', 'potager'],
  ['/sujets/potager', 'potager'],
  ['/categoria/orto', 'orto'],
  ['/categorias/horta/', 'horta'],
])('%s is the page of a topic', (path, slug) => {
  expect(topicSlugIn(path)).toBe(slug);
});

// A series is no topic: its posts may lie in its folder, and each is linked to it beside its topics.
it.each([
  '/2024/categorical-data/x',
  '/series/growing-leeks/',
  '/etiquette/tipping',
  '/tags/',
  '/categoria/page',
  '/sujet-libre/x',
])('%s is no page of a topic', (path) => {
  expect(topicSlugIn(path)).toBeNull();
});

it.each(['/categorias/', '/etiquettes', '/sujets/2'])('%s is a list of topics', (path) => {
  expect(isTopicAddress(new URL(path, 'https://blog.example'))).toBe(true);
});
