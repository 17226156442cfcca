import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SIDES = /^\s*(?:[\w-]+-)?(?:left|right)(?:-[\w-]+)?\s*:/;
const SIDES_AS_VALUES = /^\s*(?:text-align|float|clear)\s*:\s*(?:left|right)\b/;
const FOUR_VALUES =
  /^\s*(?:margin|padding|inset|border-(?:width|style|color|radius)|scroll-(?:margin|padding))\s*:(.*);/;
/** A box of no size, from which what is shown places itself by the window. */
const OF_NO_SIDE = 'inset: 0 auto auto 0;';

/** The lines of a style sheet that speak of left and right, where a sentence has a beginning and an end. */
function sidesIn(css: string): string[] {
  return css.split('\n').filter((line) => {
    if (SIDES.test(line) || SIDES_AS_VALUES.test(line)) return true;
    const values = (FOUR_VALUES.exec(line)?.[1] ?? '').trim().match(/[^\s(]+(?:\((?:[^()]|\([^()]*\))*\))?/g) ?? [];
    return values.length === 4 && values[1] !== values[3] && line.trim() !== OF_NO_SIDE;
  });
}

it('style sheets speak of start and end, not of left and right', () => {
  const found = ['components', 'entrypoints'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.css'))
      .flatMap((name) =>
        sidesIn(readFileSync(join(ROOT, folder, name), 'utf8')).map((line) => `${name}: ${line.trim()}`),
      ),
  );
  expect(found).toEqual([]);
});

it.each([
  '  left: 0;',
  '  margin-left: 4px;',
  '  border-top-right-radius: 2px;',
  '  text-align: right;',
  '  padding: 1px 2px 3px 4px;',
])('a style sheet is told of “%s”', (line) => {
  expect(sidesIn(line)).toEqual([line]);
});

it.each(['  margin-inline-start: 4px;', '  text-align: start;', '  padding: 1px 2px 3px 2px;', '.left > .fate {'])(
  'a style sheet may say “%s”',
  (line) => {
    expect(sidesIn(line)).toEqual([]);
  },
);
