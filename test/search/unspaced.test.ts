import { describe, expect, it } from 'vitest';
import { termsOf, wordsIn } from '../../lib/search/index/words';

/**
 * Why writing without spaces is indexed by pairs of characters and not by a segmenter's words: what a reader has typed
 * so far is cut differently from the sentence it was taken from, so its words are not in the index.
 */
const SENTENCES = [
  ['ja', '分散システムの障害対応手順を見直す'],
  ['ja', '東京都庁の展望台から見た夜景'],
  ['zh', '数据库连接池的大小应该如何选择'],
  ['zh', '研究生命起源的科学家们'],
  ['th', 'การออกแบบระบบฐานข้อมูลขนาดใหญ่'],
  ['th', 'ความน่าเชื่อถือของระบบกระจาย'],
] as const;

/** Of all stretches of 2 to 5 characters, the share whose terms all stand in the whole sentence. */
function foundShare(cut: (text: string) => readonly string[]): number {
  let found = 0;
  let all = 0;
  for (const [, sentence] of SENTENCES) {
    const indexed = new Set(cut(sentence));
    const characters = [...sentence];
    for (let length = 2; length <= 5; length += 1) {
      for (let start = 0; start + length <= characters.length; start += 1) {
        all += 1;
        const asked = cut(characters.slice(start, start + length).join(''));
        if (asked.every((term) => indexed.has(term))) found += 1;
      }
    }
  }
  return found / all;
}

describe('writing without spaces', () => {
  it('is found from any stretch by its pairs, and not by the words of a segmenter', () => {
    const byPairs = foundShare((text) => wordsIn(text).flatMap(({ parts }) => parts));
    const segmenter = new Intl.Segmenter('und', { granularity: 'word' });
    const byWords = foundShare((text) => [...segmenter.segment(text)].map(({ segment }) => segment));
    expect(byPairs).toBe(1);
    expect(byWords).toBeLessThan(0.75);
  });

  it('is indexed by its last character too, which begins no pair', () => {
    expect(wordsIn('接続').flatMap(termsOf)).toEqual(['接続', '続']);
  });
});
