import { describe, expect, it } from 'vitest';
import { decodeText } from '../../lib/archive/charset';
import { contentKind, firstElement } from '../../lib/archive/contentKind';
import { readableFeed, withoutDocumentType } from '../../lib/archive/feedText';
import { decodeEntities } from '../../lib/archive/htmlEntities';
import { withinNesting } from '../../lib/archive/nesting';
import { plainText, titleText, visibleText } from '../../lib/archive/plainText';
import { readRobots } from '../../lib/archive/robots';
import { summaryOfMarkup, summaryOfText } from '../../lib/archive/summary';
import { withinTags } from '../../lib/archive/tags';
import { dayBesideUtc, dayIn, isInUtc } from '../../lib/model/day';
import { Problem } from '../../lib/model/problem';
import { oneLine, shortened } from '../../lib/model/text';
import { visitsOf } from './countedText';
import { PLAIN, SHAPES } from './shapes';

const SIZE = 2_000;
/** The longest look ahead of a scanner at one sign, for a sign of one character. */
const MOST_VISITS = 100;

/** What reads foreign text sign by sign. */
const SCANNERS: Readonly<Record<string, (text: string) => unknown>> = {
  'the text of markup': plainText,
  'the text of a title': titleText,
  'the text of what may be markup': visibleText,
  'a summary in markup': summaryOfMarkup,
  'a summary in plain text': summaryOfText,
  entities: decodeEntities,
  'a feed before it is parsed': readableFeed,
  'a document type': withoutDocumentType,
  'the first element': firstElement,
  'the tags of a feed': (text) => tried(() => withinTags(text)),
  'how deep a page is nested': (text) => tried(() => withinNesting(text)),
  'the kind of a text': (text) => contentKind(text, 'text/html'),
  'robots.txt': (text) => readRobots(text, 'https://a.example/robots.txt'),
  'a day': dayIn,
  'an instant in UTC': (text) => [isInUtc(text), dayBesideUtc(text)],
  'one line': oneLine,
  'a cut between words': (text) => shortened(text, 500),
};

/** A refusal ends the look: what comes after it is not visited. */
function tried(look: () => unknown): void {
  try {
    look();
  } catch (thrown) {
    if (!(thrown instanceof Problem)) throw thrown;
  }
}

/** The shapes in which a text four times as long has each of its characters visited more often. */
function slowIn(scan: (text: string) => unknown): string[] {
  return Object.entries({ ...SHAPES, 'plain prose': PLAIN }).flatMap(([name, shape]) => {
    const [short, long] = [visitsOf(shape(SIZE), scan), visitsOf(shape(4 * SIZE), scan)];
    return long > 1.1 * short + 0.1 || long > MOST_VISITS ? [`${name}: ${short.toFixed(1)} → ${long.toFixed(1)}`] : [];
  });
}

describe('a text four times as long has no character visited more often', () => {
  it.each(Object.entries(SCANNERS))('when %s is read', (_, scan) => {
    expect(slowIn(scan)).toEqual([]);
  });
});

describe('what counts the visits', () => {
  it('sees a scanner that looks for an end from each sign on', () => {
    const slow = (text: string): void => {
      for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) text.indexOf('>', at);
    };
    expect(visitsOf('<z '.repeat(1_000), slow)).toBeGreaterThan(MOST_VISITS);
  });

  it('sees a scanner that runs a regular expression over the whole text at each sign', () => {
    const slow = (text: string): void => {
      const tag = /<z/y;
      for (let at = 0; at < text.length; at += 3) {
        tag.lastIndex = at;
        tag.exec(text);
      }
    };
    expect(visitsOf('<z '.repeat(1_000), slow)).toBeGreaterThan(MOST_VISITS);
  });
});

describe('the encoding of a text', () => {
  class CountedBytes extends Uint8Array<ArrayBuffer> {
    looked = 0;

    override subarray(from: number, to: number): Uint8Array<ArrayBuffer> {
      this.looked += to - from;
      return new Uint8Array(this.buffer).subarray(from, to);
    }
  }

  it('is looked for in the first kilobyte alone', () => {
    const bytes = new CountedBytes(new ArrayBuffer(SIZE)).fill(0x3c);
    decodeText(bytes, null);
    expect(bytes.looked).toBe(1_024);
  });
});
