import { describe, expect, it } from 'vitest';
import { pressOfMove, type Removal } from '../../lib/model/record';
import { nameOf, type Travelling } from '../../lib/model/sync';
import { judge, type Judged } from '../../lib/sync/judge';
import type { Arrived } from '../../lib/sync/readPeers';
import { aHighlight } from '../model/aHighlight';

const OTHER = 'b'.repeat(16);
const AT = 1_000;

function marked(count: number): Map<string, Travelling> {
  const records = Array.from({ length: count }, (_, at) => {
    const id = `h${at}` as ReturnType<typeof aHighlight>['id'];
    return { store: 'highlights', key: id, record: { ...aHighlight({ id }), stamps: {}, updatedAt: AT - 1 } };
  });
  return new Map(records.map((one) => [nameOf(one), one]));
}

/** A record of an archive. */
function removedArchive(id: string): Map<string, Travelling> {
  const one = { store: 'archives', key: id, record: { id, updatedAt: 1, stamps: {} } };
  return new Map([[nameOf(one), one]]);
}

/** What is to be done here about so many highlights that are removed on another machine. */
function removing(count: number, press: { readonly by?: string }, { of = count, isFirst = false } = {}): Judged {
  const local = marked(of);
  const gone = new Set([...local.keys()].slice(0, count));
  const removalOf = (name: string): Removal | undefined =>
    gone.has(name) ? { mark: name, at: AT, ...press } : undefined;
  const arrived: Arrived[] = [...gone].map((name) => ({
    store: 'removals',
    key: name,
    record: { mark: name, at: AT, ...press },
    from: OTHER,
  }));
  return judge(local, arrived, removalOf, { isFirst });
}

describe('removals on another machine', () => {
  it.each([
    ['few: they go, and nothing is said', removing(20, {}), { gone: 20, held: 0, told: 0 }],
    ['many, which are a small part: they go', removing(30, {}, { of: 400 }), { gone: 30, held: 0, told: 0 }],
    ['many, and nobody was asked: they wait', removing(30, {}), { gone: 0, held: 30, told: 0 }],
    ['many by one press: they go, and are told', removing(30, { by: 'press' }), { gone: 30, held: 0, told: 30 }],
    ['few by one press: nothing is said', removing(3, { by: 'press' }), { gone: 3, held: 0, told: 0 }],
    [
      'by a press from before this machine joined: they wait',
      removing(3, { by: 'press' }, { isFirst: true }),
      { gone: 0, held: 3, told: 0 },
    ],
  ])('%s', (_name, judged, { gone, held, told }) => {
    expect(judged.gone).toHaveLength(gone);
    expect(judged.held).toHaveLength(held);
    expect(judged.told.flatMap(({ records }) => records)).toHaveLength(told);
  });

  it('wait with all of their archive, whatever of it was asked about before', () => {
    const archive = aHighlight().archive;
    const local = new Map([...marked(1), ...removedArchive(archive)]);
    const removalOf = (mark: string): Removal => ({ mark, at: AT });
    expect(judge(local, [], removalOf).gone).toHaveLength(2);
    expect(judge(local, [], removalOf, { waiting: new Set([archive]) })).toMatchObject({ gone: [], told: [] });
    expect(judge(local, [], removalOf, { waiting: new Set([archive]) }).held).toHaveLength(2);
  });

  it('by a blog that has moved are no loss: all of it is at its new address, and nothing is said', () => {
    expect(removing(30, { by: pressOfMove('press') })).toMatchObject({ held: [], told: [] });
  });

  it('are told with the machine, and the latest of their times', () => {
    expect(removing(30, { by: 'press' }).told).toMatchObject([{ by: 'press', from: OTHER, removedAt: AT }]);
  });
});
