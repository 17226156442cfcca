import { afterEach, describe, expect, it } from 'vitest';
import { CHECK_STEPS } from '../../../lib/model/syncCheck';
import { carrierOf } from '../../../lib/sync/carrierOf';
import { checkStorage } from '../../../lib/sync/check';
import { keyOfPassphrase, lockedBy, newSalt } from '../../../lib/sync/sealing';
import { aReader, type Reader } from '../../sync/aReader';
import { isInstalled, SERVERS, startServer, type RunningServer } from './servers';

let server: RunningServer | null = null;
afterEach(async () => {
  await server?.stop();
  server = null;
});

/** Readers with one passphrase. */
async function readers(count: number): Promise<Reader[]> {
  const key = await keyOfPassphrase('four words are good');
  const carrier = carrierOf(server!.account);
  return Array.from({ length: count }, () => aReader(carrier, lockedBy(key, { salt: newSalt() })));
}

const slugs = ['a', 'b', 'c'];
const known = (all: readonly Reader[]): boolean[] => all.flatMap((one) => slugs.map((slug) => one.hasRead(slug)));

describe.each(Object.entries(SERVERS))('%s', (name, kind) => {
  const isMissing = !isInstalled(kind);
  if (isMissing) console.log(`${name} is not installed: skipped`);

  it.skipIf(isMissing)('passes the check', async () => {
    server = await startServer(kind);
    const key = await keyOfPassphrase('four words are good');
    const checked = await checkStorage(carrierOf(server.account), lockedBy(key, { salt: newSalt() }));
    expect(checked).toEqual({ done: CHECK_STEPS, failed: null });
  });

  it.skipIf(isMissing)('refuses a wrong password or secret under its name', async () => {
    server = await startServer(kind);
    const checked = await checkStorage(
      carrierOf(server.wrong),
      lockedBy(await keyOfPassphrase('four words are good'), { salt: newSalt() }),
    );
    const why = server.account.kind === 'webdav' ? 'password' : 'secret';
    expect(checked.failed).toEqual({ step: 'reach', why });
  });

  it.skipIf(isMissing)('carries what two machines read, and what one reads later', async () => {
    server = await startServer(kind);
    const [one, other] = (await readers(2)) as [Reader, Reader];
    one.read('a');
    other.read('b');
    for (const machine of [one, other, one]) await machine.sync();
    other.read('c');
    for (const machine of [other, one]) await machine.sync();
    expect(known([one, other])).not.toContain(false);
    expect((await one.sync()).published).toBe(0);
  });

  it.skipIf(isMissing)('carries what three machines write at once', async () => {
    server = await startServer(kind);
    const all = await readers(3);
    all.forEach((machine, at) => machine.read(slugs[at]!));
    for (let round = 0; round < 3; round += 1) await Promise.all(all.map((machine) => machine.sync()));
    expect(known(all)).not.toContain(false);
  });

  it.skipIf(isMissing)('carries a deletion beside an edit', async () => {
    server = await startServer(kind);
    const [one, other] = (await readers(2)) as [Reader, Reader];
    one.mark('h');
    for (const machine of [one, other]) await machine.sync();
    one.change('h', { deleted: true });
    other.change('h', { colour: 'green' });
    for (const machine of [one, other, one, other]) await machine.sync();
    expect(one.marked('h')).toEqual(other.marked('h'));
    expect(one.marked('h')).toMatchObject({ colour: 'green', passage: { unique: true } });
  });

  it.skipIf(isMissing)('goes on after a restart in the midst', async () => {
    server = await startServer(kind);
    const [one, other] = (await readers(2)) as [Reader, Reader];
    one.read('a');
    await one.sync();
    one.read('b');
    const syncing = one.sync().catch(() => undefined);
    await server.restart();
    await syncing;
    one.read('c');
    for (const machine of [one, other]) await machine.sync();
    expect(known([one, other])).not.toContain(false);
  });
});
