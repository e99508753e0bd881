import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusedKind } from '../../src/snapshot/fetch/address.ts';
import { openFetcher } from '../../src/snapshot/fetch/fetcher.ts';
import { answering, fakeHost, type FakeHost } from '../support/web.ts';

/** One of each kind of address that leads to this machine, its network, a cloud's secrets or nobody. */
const TARGETS: readonly (readonly [string, string])[] = [
  ['127.0.0.1', 'loopback'], ['10.1.2.3', 'private'], ['169.254.169.254', 'link local'], ['100.100.100.200', 'carrier grade nat'], ['0.0.0.0', 'unspecified'],
  ['224.0.0.1', 'multicast'], ['::1', 'loopback'], ['fd00:ec2::254', 'unique local'], ['::ffff:192.168.0.1', 'private'], ['64:ff9b::7f00:1', 'loopback'],
];

let host: FakeHost;
beforeAll(async () => {
  host = await fakeHost((request, response) => {
    const to = new URL(request.url ?? '/', 'http://host').searchParams.get('to');
    if (to === null) response.writeHead(404).end();
    else response.writeHead(302, { location: to }).end();
  });
});
afterAll(() => host.close());

const authority = (address: string): string => (address.includes(':') ? `[${address}]` : address);

async function problem(address: string, web = host.web): Promise<string> {
  const fetcher = openFetcher(web);
  const fetched = await fetcher.fetch(address);
  await fetcher.close();
  return 'problem' in fetched ? fetched.problem : 'fetched';
}

describe.each(TARGETS)('an address like %s', (address, kind) => {
  const refused = new RegExp(`no public address \\(${kind}\\), and nothing is fetched from there$`);
  it('is refused as written', async () => expect(await problem(`http://${authority(address)}/`)).toMatch(refused));
  it('is refused over https', async () => expect(await problem(`https://${authority(address)}/`)).toMatch(refused));
  it('is refused where a page leads to it', async () => expect(await problem(host.at(`/?to=${encodeURIComponent(`http://${authority(address)}/`)}`))).toMatch(refused));
  it('is refused where a name is looked up to it', async () => expect(await problem('http://news.example/', { lookup: answering(address) })).toMatch(refused));
  it('is refused where a name has a public address as well', async () => expect(await problem('http://news.example/', { lookup: answering('93.184.216.34', address) })).toMatch(refused));
});

describe('a host', () => {
  it.each(['http://2130706433/', 'http://0x7f.1/', 'http://127.1/', 'http://0177.0.0.1/'])('is refused in the notation of %s', async (address) => {
    expect(await problem(address, {})).toMatch(/^127\.0\.0\.1 is no public address/);
  });

  it('is refused where a page leads to a name that is looked up to this machine', async () => {
    const lookup = answering('127.0.0.1');
    const web = { ...host.web, lookup, allow: (address: string, port: number) => address === '127.0.0.1' && port === host.port };
    expect(await problem(host.at('/?to=http://inside.example:9/'), web)).toMatch(/^127\.0\.0\.1 is no public address/);
  });

  it.each([['file:///etc/passwd', /file: address/], ['gopher://news.example/', /gopher: address/], ['http://desk:secret@news.example/', /user name or password/]])('is not asked for %s', async (address, sentence) => {
    expect(await problem(address)).toMatch(sentence);
    expect(await problem(host.at(`/?to=${encodeURIComponent(address)}`))).toMatch(sentence.source === 'user name or password' ? sentence : /leads to a \w+: address/);
  });
});

describe('an address is', () => {
  it.each(['93.184.216.34', '2606:2800:220:1::1', '::ffff:93.184.216.34', '64:ff9b::5db8:d822'])('public: %s', (address) => expect(refusedKind(address)).toBeUndefined());
  it.each([
    ['172.16.0.1', 'private'], ['192.0.2.1', 'reserved'], ['198.18.0.1', 'reserved'], ['240.0.0.1', 'reserved'], ['255.255.255.255', 'broadcast'], ['168.63.129.16', 'cloud metadata'],
    ['::', 'unspecified'], ['fe80::1', 'linkLocal'], ['ff02::1', 'multicast'], ['2002:7f00:1::', '6to4'], ['2001:0:1::', 'teredo'], ['::7f00:1', 'reserved'], ['64:ff9b:1::1', 'rfc6052'], ['2001:db8::1', 'reserved'], ['localhost', 'unknown'],
  ])('none to fetch from: %s is %s', (address, kind) => expect(refusedKind(address)).toBe(kind));
});
