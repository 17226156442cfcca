import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { Problem } from '../../lib/model/problem';
import { liveTopics } from '../../lib/surfaces/liveTopics';
import { anArchive } from '../store/aStore';

const TOPIC = { slug: 'scale', name: 'Scale' };

it('a topic that could not be shown leaves the list where it is, to be tried again', async () => {
  const lookAt = vi.fn<Parameters<typeof liveTopics>[0]['lookAt']>(async () => {});
  lookAt.mockRejectedValueOnce(new Problem('storage-broken', 'scale'));
  const topics = liveTopics({ lookAt });
  const { id, name } = anArchive();
  topics.open({ id, name });
  await vi.waitFor(() => expect(topics.state.value.kind).toBe('open'));
  await expect(topics.choose(TOPIC)).rejects.toThrow('storage-broken');
  expect(topics.state.value.kind).toBe('open');
  await topics.choose(TOPIC);
  expect(lookAt).toHaveBeenLastCalledWith({ archive: id, topic: TOPIC });
  expect(topics.state.value.kind).toBe('closed');
});
