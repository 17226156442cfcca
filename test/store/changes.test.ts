import { afterEach, describe, expect, it, vi } from 'vitest';
import { Changes, type Change } from '../../lib/store/changes';
import { ARCHIVE, freshName } from './aStore';

const open: Changes[] = [];
function opened(name: string): Changes {
  const changes = new Changes(name);
  open.push(changes);
  return changes;
}
afterEach(() => {
  for (const changes of open.splice(0)) changes.close();
  vi.unstubAllGlobals();
});

describe('an announcement', () => {
  it('made several times in one turn is heard once', async () => {
    const changes = opened(freshName('changes'));
    const heard: Change[] = [];
    changes.listen((change) => heard.push(change));
    for (let at = 0; at < 3; at += 1) changes.announce({ store: 'posts', archive: ARCHIVE });
    changes.announce({ store: 'guides', archive: ARCHIVE });
    await Promise.resolve();
    expect(heard.map(({ store }) => store)).toEqual(['posts', 'guides']);
    changes.announce({ store: 'posts', archive: ARCHIVE });
    await Promise.resolve();
    expect(heard).toHaveLength(3);
  });

  it('reaches every listener, though one of them fails, and the failure is reported', async () => {
    const reported = vi.fn<(thrown: unknown) => void>();
    vi.stubGlobal('reportError', reported);
    const changes = opened(freshName('changes'));
    const heard = vi.fn<(change: Change) => void>();
    changes.listen(() => {
      throw new Error('a broken listener');
    });
    changes.listen(heard);
    changes.announce({ store: 'ticks' });
    await Promise.resolve();
    expect(heard).toHaveBeenCalledExactlyOnceWith({ store: 'ticks' });
    expect(reported).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ message: 'a broken listener' }));
  });

  it('made just before its page closes still reaches the others', async () => {
    const name = freshName('changes');
    const closing = opened(name);
    const heard = vi.fn<(change: Change) => void>();
    opened(name).listen(heard);
    closing.announce({ store: 'readings' });
    closing.close();
    await vi.waitFor(() => expect(heard).toHaveBeenCalledExactlyOnceWith({ store: 'readings' }));
  });

  it('made after the page closed is lost without an error', async () => {
    const changes = new Changes(freshName('changes'));
    const heard = vi.fn<(change: Change) => void>();
    changes.listen(heard);
    changes.close();
    expect(() => changes.announce({ store: 'readings' })).not.toThrow();
    await Promise.resolve();
    expect(heard).not.toHaveBeenCalled();
  });

  it('is not heard any more by who stopped listening', async () => {
    const changes = opened(freshName('changes'));
    const heard = vi.fn<(change: Change) => void>();
    changes.listen(heard)();
    changes.announce({ store: 'posts' });
    await Promise.resolve();
    expect(heard).not.toHaveBeenCalled();
  });
});
