import { describe, expect, it } from 'vitest';
import { titleWords, type KnownWords } from '../../lib/language/titleWords';

describe('the telling words of a title', () => {
  it.each([
    ['en', 'Why We Don’t Deploy on Fridays', ['deploy', 'fridays']],
    ['en-GB', 'What’s Not in Your Team’s 2024 Budget?', ['team', 'budget']],
    ['en', 'Node.js, node.js and C', ['node.js']],
    ['fr', 'L’architecture qu’on oublie', ['architecture', 'oublie']],
    ['de', 'Über die Zuverlässigkeit von 3 Diensten', ['zuverlässigkeit', 'diensten']],
    ['it', 'I costi dell’infrastruttura', ['costi', 'infrastruttura']],
    ['ru', 'Как мы храним данные', ['храним', 'данные']],
    ['ja', '設計の原則', ['設計', '原則']],
    [null, 'The Cost of AI', ['cost', 'ai']],
    ['not a language', 'Sil vu play, kapo!', ['play', 'kapo']],
    ['en', '', []],
  ])('in %s: %s', (language, title, words) => {
    expect(titleWords(title, language)).toEqual(words);
  });

  it('are judged by their title’s own language, and each is one text in all titles that are read together', () => {
    const known: KnownWords = new Map();
    const read = (title: string, language: string) => titleWords(title, language, known);
    expect(read('Die Queues', 'de')).toEqual(['queues']);
    expect(read('Old queues die', 'en')).toEqual(['old', 'queues', 'die']);
    expect(read('Queues die', 'en')).toEqual(['queues', 'die']);
    expect([...(known.get('en')?.keys() ?? [])]).toEqual(['old', 'queues', 'die']);
  });
});
