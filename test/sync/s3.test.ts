import { afterEach, describe, expect, it } from 'vitest';
import { CHECK_STEPS } from '../../lib/model/syncCheck';
import { SyncProblem } from '../../lib/model/syncProblem';
import { regionOf, type S3Storage } from '../../lib/model/syncStorage';
import { checkStorage } from '../../lib/sync/check';
import { s3 } from '../../lib/sync/s3';
import { PLAIN_SEALING } from '../../lib/sync/sealing';
import { aReader, type Reader } from './aReader';
import { fakeS3, type FakeS3, type S3Switches } from './fakeS3';

let store: FakeS3 | null = null;
afterEach(async () => {
  await store?.close();
  store = null;
});

async function aStore(switches: S3Switches = {}): Promise<FakeS3> {
  store = await fakeS3(switches);
  return store;
}

function aMachine({ account }: FakeS3, change: Partial<S3Storage> = {}): Reader {
  return aReader(s3({ ...account, ...change }, { timeoutMs: 5_000 }), PLAIN_SEALING);
}

/** Two machines that have read a post each, after three syncs of both; what fails is tried again by the next. */
async function afterThreeSyncs(switches: S3Switches, change: Partial<S3Storage> = {}): Promise<readonly boolean[]> {
  const there = await aStore(switches);
  const [one, other] = [aMachine(there, change), aMachine(there, change)];
  one.read('p');
  other.read('q');
  for (let round = 0; round < 3; round += 1) {
    for (const machine of [one, other]) {
      await machine.sync().catch((thrown: unknown) => {
        if (!(thrown instanceof SyncProblem)) throw thrown;
      });
    }
  }
  return [one, other].flatMap((machine) => ['p', 'q'].map((slug) => machine.hasRead(slug)));
}

const ALL = [true, true, true, true];

describe('two machines and an S3-compatible bucket', () => {
  it.each<[string, S3Switches, Partial<S3Storage>]>([
    ['on a path of the store', {}, {}],
    ['on a host of its own', { isHost: true }, {}],
    ['with a folder in it', {}, { prefix: 'of/ann' }],
    ['with a folder whose name is to be written otherwise', {}, { prefix: "Ann's notes (new) + more & käse" }],
    ['whose lists come one name at a time', { pageSize: 1 }, {}],
    ['that stores half a file once', { torn: 1 }, {}],
    ['that cuts the line after three writes', { lost: 3 }, {}],
    ['that wants them to slow down', { status: { code: 503, says: 'SlowDown', times: 2 } }, {}],
    ['that has a fault of its own', { status: { code: 500, says: 'InternalError', times: 2 } }, {}],
    ['whose clock is ten minutes ahead', { clock: 600_000 }, {}],
  ])('%s have read the same in the end', async (_name, switches, change) => {
    expect(await afterThreeSyncs(switches, change)).toEqual(ALL);
  });

  it('keep all that they write in the folder that is named', async () => {
    await afterThreeSyncs({}, { prefix: 'of/ann' });
    expect([...store!.objects.keys()].filter((key) => !key.startsWith('of/ann/waymark/'))).toEqual([]);
  });

  it.each<[string, S3Switches, Partial<S3Storage>, object]>([
    ['a key that the store does not know', {}, { keyId: 'AKIAOTHER' }, { code: 'key' }],
    ['a secret of another key', {}, { secret: 'other' }, { code: 'secret' }],
    ['another region', {}, { region: 'us-east-1' }, { code: 'region', told: 'eu-central-1' }],
    [
      'a clock that is an hour behind',
      { clock: 3_600_000 },
      {},
      { code: 'clock', told: expect.stringMatching(/^\d{4}-.+Z$/) },
    ],
    ['a key that may not list', { denies: ['LIST'] }, {}, { code: 'not_permitted' }],
    ['a key that may not write', { denies: ['PUT'] }, {}, { code: 'not_permitted' }],
    ['a proxy that lets nobody through', { proxy: 403 }, {}, { code: 'not_s3' }],
    ['a website', { proxy: 200 }, {}, { code: 'not_s3' }],
    ['a gateway without a store behind it', { proxy: 502 }, {}, { code: 'server' }],
    [
      'a full store',
      { status: { code: 507, says: 'XMinioStorageFull', times: 9, method: 'PUT' } },
      {},
      { code: 'full' },
    ],
    ['half of each file', { torn: 99 }, {}, { code: 'changed' }],
  ])('end a sync with %s under its name', async (_name, switches, change, problem) => {
    const machine = aMachine(await aStore(switches), change);
    machine.read('p');
    await expect(machine.sync()).rejects.toMatchObject(problem);
  });

  it('are told the region of a bucket whose store only sends them away', async () => {
    const there = await aStore({ redirects: true });
    const machine = aMachine(there, { region: 'us-east-1' });
    await expect(machine.sync()).rejects.toMatchObject({ code: 'region', told: 'eu-central-1' });
    // What asks for it tells nothing of the reader's.
    expect(there.requests.find(({ method }) => method === 'HEAD')?.headers.authorization).toBeUndefined();
  });

  it('end a sync with a bucket that is none under its name', async () => {
    const there = await aStore();
    const machine = aMachine(there, { address: there.account.address.replace('my-bucket', 'other') });
    await expect(machine.sync()).rejects.toMatchObject({ code: 'no_bucket' });
  });

  it('say how long a store wants to be left alone', async () => {
    const headers = { 'Retry-After': '120' };
    const there = await aStore({ status: { code: 503, says: 'SlowDown', times: 1, headers } });
    await expect(aMachine(there).sync()).rejects.toMatchObject({ code: 'busy', retryAfterMs: 120_000 });
  });

  it('never send the secret, cookies or conditions', async () => {
    const there = await aStore();
    const machine = aMachine(there);
    machine.read('p');
    await machine.sync();
    for (const { headers, url } of there.requests) {
      expect(JSON.stringify([headers, url])).not.toContain(there.account.secret);
      const names = ['cookie', 'if-match', 'if-none-match', 'content-encoding', 'referer'];
      expect(names.filter((name) => name in headers)).toEqual([]);
    }
  });
});

describe('the check of a bucket', () => {
  it('goes through all steps and leaves nothing behind', async () => {
    const there = await aStore();
    expect(await checkStorage(s3(there.account), PLAIN_SEALING)).toEqual({ done: CHECK_STEPS, failed: null });
    expect([...there.objects.keys()]).toEqual([]);
  });

  it.each<[string, S3Switches, string]>([
    ['list', { denies: ['LIST'] }, 'reach'],
    ['write', { denies: ['PUT'] }, 'write'],
    ['read', { denies: ['GET'] }, 'read'],
    ['delete', { denies: ['DELETE'] }, 'delete'],
  ])('says at which step a key may not %s', async (_name, switches, step) => {
    const there = await aStore(switches);
    const { failed } = await checkStorage(s3(there.account), PLAIN_SEALING);
    expect(failed).toEqual({ step, why: 'not_permitted' });
  });

  it('names the right region', async () => {
    const there = await aStore();
    const { failed } = await checkStorage(s3({ ...there.account, region: 'auto' }), PLAIN_SEALING);
    expect(failed).toEqual({ step: 'reach', why: 'region', told: 'eu-central-1' });
  });
});

it.each([
  ['https://s3.eu-central-1.amazonaws.com/b', 'eu-central-1'],
  ['https://b.s3.eu-central-1.amazonaws.com/', 'eu-central-1'],
  ['https://b.s3-eu-west-1.amazonaws.com/', 'eu-west-1'],
  ['https://b.s3.dualstack.eu-west-1.amazonaws.com/', 'eu-west-1'],
  ['https://b.s3.us-west-004.backblazeb2.com/', 'us-west-004'],
  ['https://s3.eu-central-2.wasabisys.com/b', 'eu-central-2'],
  ['https://0123.r2.cloudflarestorage.com/b', 'auto'],
  ['https://s3.amazonaws.com/b', 'us-east-1'],
  ['https://minio.nas.local:9000/b', 'us-east-1'],
])('the region of %s is %s', (address, region) => {
  expect(regionOf(address)).toBe(region);
});
