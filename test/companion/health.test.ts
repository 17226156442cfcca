import { beforeEach, expect, it, vi } from 'vitest';
import { checkAtStart, checkIfDoubtful } from '../../lib/companion/health';
import { Problem } from '../../lib/model/problem';

const session = vi.hoisted(() => new Map<string, unknown>());
vi.mock('wxt/browser', () => ({
  browser: {
    storage: {
      session: {
        get: (key: string) => Promise.resolve(session.has(key) ? { [key]: session.get(key) } : {}),
        set: (values: object) =>
          Promise.resolve(Object.entries(values).forEach(([key, value]) => session.set(key, value))),
        remove: (key: string) => Promise.resolve(session.delete(key)),
      },
    },
  },
}));

const whole = { check: vi.fn<() => Promise<void>>(() => Promise.resolve()) };
const broken = { check: () => Promise.reject(new Problem('storage-broken', 'counts disagree')) };

beforeEach(() => {
  session.clear();
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
