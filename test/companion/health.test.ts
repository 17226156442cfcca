import { beforeEach, expect, it, vi } from 'vitest';
import { checkAtStart, checkIfDoubtful } from '../../lib/companion/health';
import { Problem } from '../../lib/model/problem';

const whole = { check: vi.fn<() => Promise<void>>(() => Promise.resolve()) };
const broken = { check: () => Promise.reject(new Problem('storage-broken', 'counts disagree')) };

beforeEach(() => {
  vi.clearAllMocks();
});

it('a failed check at the start stops nothing, and is told to the surfaces', async () => {
  await expect(checkAtStart(broken)).resolves.toBeUndefined();
  await expect(checkIfDoubtful(Promise.resolve(broken))).rejects.toThrow('storage-broken');
});

it('a surface goes on when what was wrong is whole again', async () => {
  await checkAtStart(broken);
  await expect(checkIfDoubtful(Promise.resolve(whole))).resolves.toBeUndefined();
});

it('a surface makes no check of its own when the start found nothing', async () => {
  await checkAtStart(broken);
  await checkAtStart(whole);
  await checkIfDoubtful(Promise.resolve(broken));
  expect(whole.check).toHaveBeenCalledTimes(1);
});
