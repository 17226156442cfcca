import { describe, expect, it } from 'vitest';
import { Problem } from '../../lib/model/problem';
import { seeded } from '../anchor/random';
import { CORPUS } from './corpus';
import { mutated } from './mutation';
import { overLimit } from './overLimit';
import { PARSERS, type ParserName } from './parsers';

/** `npm run test:fuzz` sets both: how many inputs each parser is fed, and the first seed. */
const COUNT = Number(process.env['WAYMARK_FUZZ_COUNT'] ?? 300);
const FIRST = Number(process.env['WAYMARK_FUZZ_SEED'] ?? 0);
/** Of one input: far more than it takes, and far less than a scan that never ends. Milliseconds. */
const ONE_INPUT_MS = 200;
const LEAST_MS = 20_000;

/** What is wrong with what a parser makes of the input of a seed; null when nothing is. */
function wrongWith(parser: ParserName, seed: number): string | null {
  const text = mutated(CORPUS[parser], seeded(seed));
  try {
    return overLimit(PARSERS[parser](text))[0] ?? null;
  } catch (thrown) {
    return thrown instanceof Problem
      ? null
      : `${String(thrown)}\n${thrown instanceof Error ? (thrown.stack ?? '') : ''}`;
  }
}

describe('from whatever it is fed, a parser makes something within limits or a problem that has a name', () => {
  it.each(Object.keys(PARSERS) as ParserName[])(
    '%s',
    (parser) => {
      for (let seed = FIRST; seed < FIRST + COUNT; seed += 1) {
        const wrong = wrongWith(parser, seed);
        if (wrong === null) continue;
        const input = mutated(CORPUS[parser], seeded(seed));
        expect.fail(
          `Seed ${seed} of "${parser}": ${wrong}\nAgain: npm run test:fuzz -- --seed ${seed} --count 1\nInput: ${JSON.stringify(input.slice(0, 2_000))}`,
        );
      }
    },
    Math.max(LEAST_MS, COUNT * ONE_INPUT_MS),
  );

  it('and the same seed gives the same input', () => {
    for (const parser of Object.keys(PARSERS) as ParserName[]) {
      expect(CORPUS[parser].length).toBeGreaterThan(0);
      expect(mutated(CORPUS[parser], seeded(7))).toBe(mutated(CORPUS[parser], seeded(7)));
    }
  });
});
