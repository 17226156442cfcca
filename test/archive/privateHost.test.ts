import { describe, expect, it } from 'vitest';
import { isPrivateHost } from '../../lib/archive/privateHost';
import { mayLand, within } from '../../lib/archive/reach';

const hostOf = (address: string): string => new URL(address).hostname;

describe('a private host', () => {
  it.each([
    ['this machine', 'http://localhost/'],
    ['this machine, in capitals and with a dot', 'http://LOCALHOST./'],
    ['a name under localhost', 'http://blog.localhost/'],
    ['loopback', 'http://127.0.0.1/'],
    ['loopback, shortened', 'http://127.1/'],
    ['loopback as one number', 'http://2130706433/'],
    ['loopback in hexadecimal', 'http://0x7f000001/'],
    ['loopback in parts of several bases', 'http://0x7f.0.0.01/'],
    ['loopback in octal', 'http://0177.0.0.1/'],
    ['loopback with a dot at its end', 'http://127.0.0.1./'],
    ['loopback in letters of full width', 'http://１２７.０.０.１/'],
    ['loopback percent-encoded', 'http://%31%32%37.0.0.1/'],
    ['no address', 'http://0/'],
    ['ten', 'http://10.1.2.3/'],
    ['172.16', 'http://172.31.255.255/'],
    ['192.168', 'http://192.168.1.1/'],
    ["carriers' own", 'http://100.64.0.1/'],
    ['link-local, where clouds keep their secrets', 'http://169.254.169.254/'],
    ['many at once', 'http://224.0.0.1/'],
    ['all at once', 'http://255.255.255.255/'],
    ['IPv6 loopback', 'http://[::1]/'],
    ['IPv6 loopback written out', 'http://[0:0:0:0:0:0:0:1]/'],
    ['IPv6 without an address', 'http://[::]/'],
    ['IPv4 mapped', 'http://[::ffff:127.0.0.1]/'],
    ['IPv4 mapped, even of a public one', 'http://[::ffff:808:808]/'],
    ['IPv4 translated', 'http://[64:ff9b::7f00:1]/'],
    ['IPv4 by 6to4', 'http://[2002:c0a8:101::1]/'],
    ['IPv6 link-local', 'http://[fe80::1]/'],
    ['IPv6 unique local', 'http://[fd12:3456::1]/'],
    ['IPv6 many at once', 'http://[ff02::1]/'],
    ['IPv6 of documentation', 'http://[2001:db8::1]/'],
    ['a name of the house', 'http://nas.local/'],
    ["a router's name", 'http://fritz.box.lan/'],
    ['a name of the cloud', 'http://metadata.google.internal/'],
    ['a name without a dot', 'http://intranet/'],
  ])('is %s', (_, address) => {
    expect(isPrivateHost(hostOf(address))).toBe(true);
  });

  it.each([
    'https://notes.example/',
    'https://localhost.example.com/',
    'https://127.0.0.1.example.com/',
    'https://mylocal.example/',
    'https://8.8.8.8/',
    'https://11.0.0.1/',
    'https://172.15.0.1/',
    'https://172.32.0.1/',
    'https://192.167.1.1/',
    'https://100.128.0.1/',
    'https://[2606:4700:4700::1111]/',
    'https://[2001:4860:4860::8888]/',
    'https://[2002:808:808::1]/',
    'https://[64:ff9b::808:808]/',
  ])('is not %s', (address) => {
    expect(isPrivateHost(hostOf(address))).toBe(false);
  });
});

describe('what may be asked for an archive', () => {
  const allowed = (archive: string, address: string): boolean => within(archive)(new URL(address));

  it('is its own origin, whatever the path', () => {
    expect(allowed('https://notes.example/blog', 'https://notes.example/feed.xml')).toBe(true);
  });

  it.each([
    'http://notes.example/',
    'https://notes.example:8443/',
    'https://www.notes.example/',
    'https://notes.example.evil.example/',
    'ftp://notes.example/',
  ])('is not %s', (address) => {
    expect(allowed('https://notes.example', address)).toBe(false);
  });

  it('is an origin of this machine only when exactly that was added', () => {
    expect(allowed('http://localhost:4000', 'http://localhost:4000/feed.xml')).toBe(true);
    expect(allowed('http://localhost:4000', 'http://localhost:9200/')).toBe(false);
    expect(allowed('http://localhost:4000', 'http://127.0.0.1:4000/')).toBe(false);
  });
});

describe('where a redirect may lead', () => {
  const anywhere = (): boolean => true;

  it('is never a private host, however wide the reach is', () => {
    expect(mayLand(new URL('http://192.168.1.1/'), new URL('https://notes.example/'), anywhere)).toBe(false);
    expect(mayLand(new URL('http://localhost:9200/'), new URL('http://localhost:4000/'), anywhere)).toBe(false);
  });

  it('may be the private host that was asked', () => {
    expect(mayLand(new URL('http://localhost:4000/feed/'), new URL('http://localhost:4000/feed'), anywhere)).toBe(true);
  });

  it('is within the reach', () => {
    expect(mayLand(new URL('https://b.example/'), new URL('https://a.example/'), within('https://a.example'))).toBe(
      false,
    );
    expect(mayLand(new URL('https://b.example/'), new URL('https://a.example/'), anywhere)).toBe(true);
  });

  it.each([
    ['https://notes.example/feed', 'https://www.notes.example/feed', true],
    ['https://www.notes.example/feed', 'https://notes.example/feed', true],
    ['https://notes.example/feed', 'http://www.notes.example/feed', false],
    ['https://notes.example/feed', 'https://www.notes.example:8443/feed', false],
    ['https://notes.example/feed', 'https://m.notes.example/feed', false],
  ])('from %s to %s, as to the site under its other name: %s', (asked, landed, may) => {
    expect(mayLand(new URL(landed), new URL(asked), within(new URL(asked).origin))).toBe(may);
  });
});
