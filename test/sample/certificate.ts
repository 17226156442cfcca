import { isIP } from 'node:net';
import { generate } from 'selfsigned';

/** A key and a certificate, signed by itself, for a host name and for this machine; PEM. */
export async function selfSigned(host: string): Promise<{ key: string; cert: string }> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: host }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: false },
      {
        name: 'subjectAltName',
        altNames: [
          isIP(host) === 0 ? { type: 2, value: host } : { type: 7, ip: host },
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
        ],
      },
    ],
  });
  return { key, cert };
}
