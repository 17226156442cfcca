import { describe, expect, it } from 'vitest';
import { readBlocks } from '../../../lib/guide/published/blocks';
import { isCountLine, meaningOf } from '../../../lib/guide/published/headingMeaning';
import { stepsIn } from '../../../lib/guide/published/stepsIn';
import { ARABIC } from '../../../lib/guide/words/arabic';
import { CHINESE } from '../../../lib/guide/words/chinese';
import { ENGLISH } from '../../../lib/guide/words/english';
import { FRENCH } from '../../../lib/guide/words/french';
import { GERMAN } from '../../../lib/guide/words/german';
import { ITALIAN } from '../../../lib/guide/words/italian';
import { JAPANESE } from '../../../lib/guide/words/japanese';
import { PORTUGUESE } from '../../../lib/guide/words/portuguese';
import { RUSSIAN } from '../../../lib/guide/words/russian';
import { SPANISH } from '../../../lib/guide/words/spanish';
import type { Address } from '../../../lib/model/address';
import { parsePage } from '../../dom/parsePage';

const PAGE = 'https://blog.example/caching';
const ALL = { ENGLISH, GERMAN, FRENCH, SPANISH, ITALIAN, PORTUGUESE, JAPANESE, CHINESE, RUSSIAN, ARABIC };

describe('the words of topic pages', () => {
  it.each(Object.entries(ALL))('mean the same in every language’s page: %s', (_, { sections, roles }) => {
    for (const [kind, names] of Object.entries(sections)) {
      expect(names).not.toEqual([]);
      for (const name of names)
        expect([name, meaningOf(name, null)]).toEqual([name, { opens: 'section', kind, weak: false }]);
    }
    for (const [role, names] of Object.entries(roles)) {
      for (const name of names) {
        const { blocks } = readBlocks(
          parsePage(`<ol><li>${name}: Caches</li><li>A second one</li></ol>`).body,
          PAGE,
          PAGE as Address,
        );
        const [found] = stepsIn(blocks);
        expect([name, found?.role, found?.title]).toEqual([name, role, 'Caches']);
      }
    }
  });

  it.each([
    ['Lista de verificación para la caché', 'la-cache', 'checklist'],
    ['Errori comuni della cache', 'cache', 'failureModes'],
    ['缓存的检查清单', '缓存', 'checklist'],
    ['3. キャッシュの落とし穴', 'キャッシュ', 'failureModes'],
    ['全部文章（3篇）', null, 'references'],
    ['Все статьи (12 статей)', null, 'references'],
    ['¿Qué es?', null, 'definition'],
  ])('are known with numbers and the topic’s name: %s', (heading, topic, kind) => {
    expect(meaningOf(heading, topic)).toMatchObject({ opens: 'section', kind });
  });

  it.each(['3 entradas', '3篇文章', '3件の記事', '5 постов', '3 تدوينات'])('count posts: %s', (line) => {
    expect(isCountLine(line)).toBe(true);
  });
});
