import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Outbox } from '../../entrypoints/post.content/outbox';
import type { Payload } from '../../lib/messages/table';
import type { Address } from '../../lib/model/address';
import { Problem } from '../../lib/model/problem';

type Told = Payload<'reading:report'>;
const blocks = [{ text: 'All of it.', share: 1 }];
const told = (pageView: string, activeMs: number, text: Told['blocks'] = null): Told => ({
  address: 'https://a.example/p' as Address,
  report: {
    pageView,
    progress: 0.5,
    length: 9,
    place: null,
    activeMs,
    finished: false,
    paced: { words: 1, ms: activeMs },
  },
  blocks: text,
});

/** What the background says to the next reports: kept, or a problem. */
let answers: (Problem | 'kept')[];
let sent: Told[];
let orphaned: boolean;
let stopped: number;
let outbox: Outbox;
beforeEach(() => {
  vi.useFakeTimers();
  answers = [];
  sent = [];
  orphaned = false;
  stopped = 0;
  outbox = new Outbox({
    send: async (one) => {
      sent.push(one);
      const answer = answers.shift() ?? 'kept';
      if (answer !== 'kept') throw answer;
    },
    isOrphaned: () => orphaned,
    onOrphaned: () => (stopped += 1),
  });
});
afterEach(() => vi.useRealTimers());

const FULL = new Problem('storage-full');
const summary = (): string[] =>
  sent.map(({ report, blocks: all }) => `${report.pageView} ${report.activeMs} ${all?.length ?? '-'}`);

describe('the reports of a page', () => {
  it('are sent again with the next one while they are not kept, with the blocks that only the lost one told', async () => {
    answers = [FULL, FULL];
    outbox.tell(told('a', 5_000, blocks));
    await outbox.flush();
    outbox.tell(told('a', 10_000));
    await outbox.flush();
    outbox.tell(told('a', 15_000));
    await outbox.flush();
    expect(summary()).toEqual(['a 5000 1', 'a 10000 1', 'a 15000 1']);
    outbox.tell(told('a', 20_000));
    await outbox.flush();
    expect(summary().at(-1)).toBe('a 20000 -');
  });

  it('of a page view that has ended go with those of the next', async () => {
    answers = [FULL];
    outbox.tell(told('a', 5_000, blocks));
    await outbox.flush();
    outbox.tell(told('b', 1_000, blocks));
    await outbox.flush();
    expect(summary()).toEqual(['a 5000 1', 'a 5000 1', 'b 1000 1']);
    await outbox.flush();
    expect(sent).toHaveLength(3);
  });

  it('go by themselves after a while, and not once they are kept', async () => {
    answers = [FULL, FULL];
    outbox.tell(told('a', 5_000));
    await vi.advanceTimersByTimeAsync(120_000);
    expect(summary()).toEqual(['a 5000 -', 'a 5000 -', 'a 5000 -']);
  });

  it('are sent once, also when somebody waits for them while they are under way', async () => {
    outbox.tell(told('a', 5_000));
    await Promise.all([outbox.flush(), outbox.flush()]);
    expect(sent).toHaveLength(1);
  });

  it('that will never be taken are told without the text, and then no more', async () => {
    answers = [new Problem('not-allowed'), new Problem('not-allowed')];
    outbox.tell(told('a', 5_000, blocks));
    await outbox.flush();
    expect(summary()).toEqual(['a 5000 1', 'a 5000 -']);
    await vi.advanceTimersByTimeAsync(120_000);
    expect(sent).toHaveLength(2);
  });

  it.each([[FULL], [new Problem('storage-blocked')], [new Problem('unknown', 'nobody answered')]])(
    'end only with the extension, not with %s',
    async (problem) => {
      answers = [problem];
      outbox.tell(told('a', 5_000));
      await outbox.flush();
      expect(stopped).toBe(0);
      answers = [problem];
      orphaned = true;
      outbox.tell(told('a', 9_000));
      await outbox.flush();
      expect(stopped).toBe(1);
    },
  );
});
