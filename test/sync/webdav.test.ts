import { afterEach, describe, expect, it } from 'vitest';
import { SyncProblem } from '../../lib/model/syncProblem';
import { PLAIN_SEALING } from '../../lib/sync/sealing';
import { webdav } from '../../lib/sync/webdav';
import { aReader, type Reader } from './aReader';
import { fakeDav, PASSWORD, USER, type DavSwitches, type FakeDav } from './fakeDav';

let dav: FakeDav | null = null;
afterEach(async () => {
  await dav?.close();
  dav = null;
});

async function aServer(switches: DavSwitches = {}): Promise<FakeDav> {
  dav = await fakeDav(switches);
  return dav;
}

function aMachine({ address }: FakeDav, timeoutMs = 5_000): Reader {
  return aReader(webdav({ address, user: USER, password: PASSWORD }, { timeoutMs }), PLAIN_SEALING);
}

/** Two machines that have read a post each, after three syncs of both; what fails is tried again by the next. */
async function afterThreeSyncs(switches: DavSwitches): Promise<readonly boolean[]> {
  const server = await aServer(switches);
  const [one, other] = [aMachine(server), aMachine(server)];
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

describe('two machines and a WebDAV server', () => {
  it.each<[string, DavSwitches]>([
    ['that does all as it should', {}],
    ['whose ETags are weak', { etag: 'weak' }],
    ['without ETags', { etag: 'none' }],
    ['with one ETag for all writes of a second', { etag: 'second' }],
    ['whose ETags change with compression', { etag: 'gzip' }],
    ['that gives a page for what is missing', { htmlForMissing: true }],
    ['that says 404 where a folder is missing', { homeless: 404 }],
    ['that says 500 where a folder is missing', { homeless: 500 }],
    ['that makes each folder anew', { mkcolAlways: true }],
    ['that wants a slash after folders', { slashNeeded: true }],
    ['that stores half a file once', { torn: 1 }],
    ['that stores half of two files', { torn: 2 }],
    ['that cuts the line after a write', { lost: 1 }],
    ['that cuts the line after three writes', { lost: 3 }],
    ['that locks a file for a moment', { status: { code: 423, times: 2 } }],
    ['that is tired of us for a moment', { status: { code: 429, times: 2, headers: { 'Retry-After': '1' } } }],
    ['that is down for a moment', { status: { code: 503, times: 3 } }],
    ['whose lists come late', { listsWithoutNewest: true }],
    ['whose clock is a day ahead', { clock: 86_400_000 }],
    ['that gives a second write another name', { renames: true }],
  ])('%s have read the same in the end', async (_name, switches) => {
    expect(await afterThreeSyncs(switches)).toEqual(ALL);
  });

  it('whose answers come from a cache have read the same once they do no more', async () => {
    const server = await aServer();
    const [one, other] = [aMachine(server), aMachine(server)];
    one.read('p');
    for (const machine of [one, other]) await machine.sync();
    server.switches.stale = true;
    other.read('q');
    for (const machine of [one, other]) await machine.sync().catch(() => undefined);
    server.switches.stale = false;
    for (const machine of [one, other, one]) await machine.sync();
    expect([one, other].map((machine) => machine.hasRead('q'))).toEqual([true, true]);
  });

  it.each<[string, DavSwitches, string]>([
    ['a wrong password', { refusesAfter: 0 }, 'password'],
    ['a password that is taken back in the midst', { refusesAfter: 3 }, 'password'],
    ['a page to log in', { login: true }, 'redirected'],
    ['a website that is no such server', { noDav: true }, 'not_webdav'],
    ['a full disk', { status: { code: 507, times: 99, method: 'PUT' } }, 'full'],
    ['a user who may not write', { status: { code: 403, times: 99, method: 'PUT' } }, 'forbidden'],
    ['half of each file', { torn: 99 }, 'changed'],
  ])('end a sync with %s under its name', async (_name, switches, code) => {
    const server = await aServer(switches);
    const machine = aMachine(server);
    machine.read('p');
    await expect(machine.sync()).rejects.toMatchObject({ code });
  });

  it('ask once with a wrong password: some servers shut out who tries again', async () => {
    const server = await aServer({ refusesAfter: 0 });
    await expect(aMachine(server).sync()).rejects.toMatchObject({ code: 'password' });
    expect(server.requests).toHaveLength(1);
  });

  it('that does not answer end in time', async () => {
    const server = await aServer();
    await server.close();
    await expect(aMachine(server).sync()).rejects.toMatchObject({ code: 'offline' });
    dav = null;
  });

  it('say how long a server wants to be left alone', async () => {
    const server = await aServer({ status: { code: 503, times: 1, headers: { 'Retry-After': '120' } } });
    await expect(aMachine(server).sync()).rejects.toMatchObject({ code: 'busy', retryAfterMs: 120_000 });
  });

  it('send the password to nobody else, and no cookies, conditions or parts of files', async () => {
    const server = await aServer();
    const machine = aMachine(server);
    machine.read('p');
    await machine.sync();
    for (const { headers } of server.requests) {
      const names = ['cookie', 'if-match', 'if-none-match', 'content-range', 'content-encoding', 'referer'];
      expect(names.filter((name) => name in headers)).toEqual([]);
    }
  });
});
