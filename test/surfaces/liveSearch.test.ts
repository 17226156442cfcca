import 'fake-indexeddb/auto';
import { signal } from '@preact/signals';
import { expect, it, vi } from 'vitest';
import { Searcher } from '../../lib/search/searcher';
import { liveSearch } from '../../lib/surfaces/liveSearch';

it('a search reads nothing ahead before its surface has read what it shows, and answers all the same', async () => {
  const prepare = vi.spyOn(Searcher.prototype, 'prepare');
  let show = (): void => {};
  const after = new Promise<void>((resolve) => (show = resolve));
  const search = liveSearch({
    here: signal(null),
    topic: signal(null),
    tab: () => null,
    lookAt: () => Promise.resolve(),
    after,
  });
  expect(await search.posts('queues')).toEqual([]);
  expect(prepare).not.toHaveBeenCalled();
  search.type('queues');
  await vi.waitFor(() => expect(search.state.value.answer).not.toBeNull());
  prepare.mockClear();
  show();
  await vi.waitFor(() => expect(prepare).toHaveBeenCalledOnce());
});
