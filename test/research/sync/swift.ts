import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { AwsV4Signer } from 'aws4fetch';
import type { S3Storage } from '../../../lib/model/syncStorage';
import type { Kind } from './servers';

const REGION = 'eu-central-1';
const SECRET = 'secret';
const BUCKET = 'my-bucket';
const PARTS = ['proxy', 'account', 'container', 'object'] as const;
const programOf = (part: string): string => `/usr/bin/swift-${part}-server`;
const PYTHON = '/usr/bin/python3';

/**
 * OpenStack Swift with its S3 interface: the S3-compatible store that Debian has. One machine, one disk, one copy; it
 * checks signatures, regions and clocks itself.
 */
export function swift(): Kind {
  return {
    programs: [PYTHON, ...PARTS.map(programOf)],
    ports: PARTS.length,
    commands: (folder, ports) => {
      mkdirSync(join(folder, 'disks', 'one'), { recursive: true });
      makeRings(
        folder,
        PARTS.slice(1).map((part, at) => `${part}:${ports[at + 1]}`),
      );
      return PARTS.map((part, at) => {
        const port = ports[at] ?? 0;
        const file = join(folder, `${part}.conf`);
        writeFileSync(file, part === 'proxy' ? proxy(folder, port) : store(folder, part, port));
        return [programOf(part), file];
      });
    },
    account: (port) => ({
      kind: 's3',
      address: `http://127.0.0.1:${port}/${BUCKET}`,
      region: REGION,
      keyId: 'test:ann',
      secret: SECRET,
      prefix: '',
    }),
    // A single process each, without workers: it hears no other one.
    signal: 'SIGKILL',
    prepare: (account) => makeBucket(account as S3Storage),
  };
}

async function makeBucket({ address, keyId, secret, region }: S3Storage): Promise<void> {
  const key = { accessKeyId: keyId, secretAccessKey: secret };
  const signer = new AwsV4Signer({ method: 'PUT', url: address, service: 's3', region, ...key });
  const { method, headers } = await signer.sign();
  // The parts of the store come up one after the other.
  for (let left = 100; ; left -= 1) {
    const { status } = await fetch(address, { method, headers });
    if (status === 200) return;
    if (left === 0) throw new Error(`no bucket: ${status}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Where each part of the store lies: what `swift-ring-builder` makes in nine runs, in one of the same library. */
const RINGS = `
import sys
from array import array
from swift.common.ring import RingData
folder, *places = sys.argv[1:]
for place in places:
    part, port = place.split(':')
    disk = {'id': 0, 'region': 1, 'zone': 1, 'ip': '127.0.0.1', 'port': int(port), 'device': 'one', 'weight': 1.0,
            'replication_ip': '127.0.0.1', 'replication_port': int(port), 'meta': ''}
    RingData([array('H', [0] * 16)], [disk], 28).save(f'{folder}/{part}.ring.gz')
`;

function makeRings(folder: string, places: readonly string[]): void {
  const { status, stderr } = spawnSync(PYTHON, ['-c', RINGS, folder, ...places], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`no rings: ${stderr}`);
}

function everyPart(folder: string, port: number): string {
  return [
    '[DEFAULT]',
    'bind_ip = 127.0.0.1',
    `bind_port = ${port}`,
    'workers = 0',
    `swift_dir = ${folder}`,
    `user = ${userInfo().username}`,
  ].join('\n');
}

function store(folder: string, part: string, port: number): string {
  return [
    everyPart(folder, port),
    `devices = ${folder}/disks`,
    'mount_check = false',
    `[pipeline:main]\npipeline = ${part}-server`,
    `[app:${part}-server]\nuse = egg:swift#${part}`,
  ].join('\n');
}

function proxy(folder: string, port: number): string {
  return [
    everyPart(folder, port),
    '[pipeline:main]\npipeline = catch_errors cache s3api tempauth slo proxy-server',
    '[filter:catch_errors]\nuse = egg:swift#catch_errors',
    // Nothing listens there: it does without.
    '[filter:cache]\nuse = egg:swift#memcache\nmemcache_servers = 127.0.0.1:1',
    `[filter:s3api]\nuse = egg:swift#s3api\nlocation = ${REGION}`,
    `[filter:tempauth]\nuse = egg:swift#tempauth\nuser_test_ann = ${SECRET} .admin`,
    '[filter:slo]\nuse = egg:swift#slo',
    '[app:proxy-server]\nuse = egg:swift#proxy\naccount_autocreate = true',
  ].join('\n');
}
