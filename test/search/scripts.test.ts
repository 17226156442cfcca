import { describe, expect, it } from 'vitest';
import { waymarkEngine } from './engines';
import { documentsIn, knownItemsIn, SCRIPT_NAMES } from './scripts';

describe.each(SCRIPT_NAMES)('in %s', (script) => {
  const search = waymarkEngine(documentsIn(script));

  it.each(knownItemsIn(script))('$query finds $url first', ({ query, url }) => {
    expect(search(query)[0]).toBe(url);
  });
});
