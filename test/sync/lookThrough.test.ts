import { afterEach, expect, it, vi } from 'vitest';
import { HEAD_FILE } from '../../lib/sync/layout';
import { PLAIN_SEALING } from '../../lib/sync/sealing';
import { aReader } from './aReader';
import { MemoryFolder } from './memoryCarrier';

afterEach(() => vi.useRealTimers());

const DAY = 86_400_000;

it('a file that was damaged and is as long as it was is written again once the machine has looked through its own', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 0, 1) });
  const folder = new MemoryFolder();
  const one = aReader(folder.carrier(), PLAIN_SEALING);
  one.read('p');
  await one.sync();
  const [path, bytes] = [...folder.files].find(([name]) => /\/b-/.test(name))!;
  folder.files.set(
    path,
    bytes.map((byte) => 255 - byte),
  );
  vi.setSystemTime(Date.now() + DAY + 1);
  for (let times = 0; times < 2; times += 1) await one.sync();
  const late = aReader(folder.carrier(), PLAIN_SEALING);
  await late.sync();
  expect(late.hasRead('p')).toBe(true);
  expect(Object.values(late.replica.remembered!.peers).map(({ trouble }) => trouble)).toEqual([null]);
});

it('a page that the server gives in the place of the machine’s own head makes no other machine of it', async () => {
  const folder = new MemoryFolder();
  const one = aReader(folder.carrier(), PLAIN_SEALING);
  one.read('p');
  await one.sync();
  const { machine } = one.replica.remembered!;
  folder.files.set(
    `waymark/v1/${machine}/${HEAD_FILE}`,
    new TextEncoder().encode('<!doctype html><title>Not found</title>'),
  );
  await one.sync();
  expect(one.replica.remembered!.machine).toBe(machine);
  const other = aReader(folder.carrier(), PLAIN_SEALING);
  await other.sync();
  expect(other.hasRead('p')).toBe(true);
});
