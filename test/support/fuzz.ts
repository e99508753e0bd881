import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { read } from '../../src/read.ts';
import type { Reading } from '../../src/reading/assemble.ts';
import { listingIn } from '../../src/snapshot/feed/listing.ts';
import { letterIn, lettersIn } from '../../src/snapshot/mail/open.ts';
import type { Opened } from '../../src/snapshot/opened.ts';
import { openWacz } from '../../src/snapshot/wacz/open.ts';
import { openWarc } from '../../src/snapshot/warc/open.ts';
import { article } from './articles.ts';
import { snapshotOfText } from './snapshot.ts';
import { answered, laidOut, packedPage, warcRecord } from './warc.ts';
import { zipped } from './zip.ts';

/** Something that reads what strangers write: seeds to start from, words that matter to it, and what must hold for whatever comes. */
interface Target {
  readonly seeds: readonly Buffer[];
  readonly words: readonly string[];
  /** Throws where something does not hold. */
  readonly check: (bytes: Buffer) => void;
}

/** Longer inputs would only be fewer. In bytes. */
const LONGEST = 20_000;
/** No input of that length may take longer; a hundred times what one takes. In milliseconds of CPU time. */
const LONGEST_TIME = 5000;

const page = laidOut('Lane closed', article(1).split('\n\n'), 'The Quay Gazette', '2031-03-12').replace(/<(script|style)>[\s\S]*?<\/\1>/g, '<script>1</script>').replace(/(?:<li>.*\n){5,}/g, '<li><a href="/">More</a></li>');
const rss = '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><ttl>9</ttl><item><title>A</title><link>https://quay.example/a?utm_source=x</link><guid isPermaLink="false">1</guid><pubDate>Wed, 12 Mar 2031 08:00:00 GMT</pubDate></item></channel></rss>';
const atom = '<feed xmlns="http://www.w3.org/2005/Atom"><entry><link rel="alternate" href="/a"/><updated>2031-03-12T08:00:00Z</updated></entry></feed>';
const records = [warcRecord('warcinfo', '', 'software: test'), warcRecord('response', 'http://quay.example/1', answered(page)), warcRecord('response', 'http://quay.example/2', answered('5\r\nhello\r\n0\r\n\r\n', 'Content-Type: text/html\r\nTransfer-Encoding: chunked'))];

const letter = `From: =?utf-8?Q?Caf=C3=A9?= <a@b.example>\r\nDate: Wed, 12 Mar 2031 08:00:00 +0100\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nA.\r\n--b\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>Caf=C3=A9=\r\n</p>\r\n--b--\r\n`;
const saved = 'Snapshot-Content-Location: https://quay.example/a\r\nContent-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-ID: <1>\r\nContent-Transfer-Encoding: base64\r\n\r\nPHA+QTwvcD4=\r\n--b--\r\n';

export const TARGETS: Readonly<Record<'text' | 'html' | 'warc' | 'wacz' | 'mail' | 'feed', Target>> = {
  text: {
    seeds: [article(1), article(2), 'By Ola Rusk\nPublished: 12 March 2031\n\n“It is,” she said, “a lie.”', readFileSync('examples/harbour.txt', 'utf8').slice(0, 1500)].map((text) => Buffer.from(text)),
    words: ['“', '”', '"', '\'', ' said ', ' told ', ' denied ', '\n\n', ' – ', '(', ')', 'Gen. ', 'Mr ', 'according to ', '\u0000', '\u202e', '\ud800', 'é', '😀', '１２', '…', ' on Monday', '\r', '\t', '@'],
    check: (bytes) => isWhole(read(snapshotOfText(bytes))),
  },
  html: {
    seeds: [Buffer.from(page), Buffer.from('<article><h1>A</h1><p>Mayor Ola Rusk said no.</p></article>')],
    words: ['<p>', '</p>', '<div', '<!--', '-->', '<![CDATA[', '<script>', '</script>', '<title>', '&amp;', '&#x0;', '&#1114112;', '&nbsp', '<meta charset="utf-16">', '<template>', '<svg>', '<table>', '<br/>', ' hidden', 'style="display:none"', '"', '=', '>', '<', '<plaintext>', '<noscript>', '{"@type":"NewsArticle","headline":', '<script type="application/ld+json">'],
    check: (bytes) => isWhole(read(snapshotOfText(bytes, 'text/html'))),
  },
  warc: {
    seeds: [Buffer.concat(records), Buffer.concat(records.map((record) => gzipSync(record))), Buffer.concat([packedPage('https://quay.example/1', page), packedPage('https://quay.example/2', '<p>2</p>')]), gzipSync(Buffer.concat(records))],
    words: ['WARC/1.0\r\n', '\r\n\r\n', 'Content-Length: 0\r\n', 'Content-Length: 99999999999\r\n', 'Content-Length: -1\r\n', '\u001f\u008b\u0008', 'HTTP/1.1 200 OK\r\n', 'Content-Encoding: gzip\r\n', 'Transfer-Encoding: chunked\r\n', 'ffffffff\r\n', '0\r\n'],
    check: (bytes) => checkArchive(bytes, 'fuzz.warc.gz', openWarc),
  },
  wacz: {
    seeds: [await zipped([['archive/a.warc.gz', gzipSync(Buffer.concat(records))]]), await zipped([['hearsay/articles.jsonl', Buffer.from(`${JSON.stringify({ snapshot: 'sha256:0', hints: { url: 'http://quay.example/1' }, reading: { snapshot: { mediaType: 'text/html' } } })}\n`)], ['archive/a.warc', Buffer.concat(records)]])],
    words: ['PK\u0001\u0002', 'PK\u0003\u0004', 'PK\u0005\u0006', 'PK\u0006\u0006', 'PK\u0006\u0007', '\u0001\u0000\u0010\u0000', '\u0000\u0000\u0000\u0000', 'archive/', '.warc.gz', '../'],
    check: (bytes) => checkArchive(bytes, 'fuzz.wacz', openWacz),
  },
  mail: {
    seeds: [letter, saved, `From a@b.example Wed Mar 12 08:00:00 2031\r\n${letter}\r\n\r\nFrom a@b.example Wed Mar 12 08:00:00 2031\r\n${saved}`].map((text) => Buffer.from(text)),
    words: ['Content-Type: multipart/related; boundary=b\r\n', 'Content-Type: message/rfc822\r\n', 'boundary="', '; start="<1>"', '--b\r\n', '--b--', '\r\n\r\n', '\n', '=\r\n', '=3D', '=?utf-8?Q?', '?=', 'charset=utf-7', 'base64', 'quoted-printable', '\nFrom ', ' 2031\n', '\\', '"', ' \r\n '],
    check: (bytes) => { for (const one of [bytes, ...lettersIn(bytes)]) isNamedRight(letterIn(one, 'fuzz.eml')); },
  },
  feed: {
    seeds: [Buffer.from(rss), Buffer.from(atom), Buffer.from('{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","url":"/a","date_published":"2031-03-12"}]}'), gzipSync('<urlset><url><loc>https://quay.example/a</loc><lastmod>2031-03-12</lastmod></url></urlset>'), Buffer.from(rss, 'utf16le')],
    words: ['<item>', '</item>', '<link>', '</link>', '<entry>', '<![CDATA[', ']]>', '<!DOCTYPE x [', '<!ENTITY a "b">', '&a;', '&#0;', '<a:b:c>', 'javascript:', 'http://', '//', 'xml:base="', '{', '[', '"', '\\u0000', '<sitemapindex>', '<loc>', 'encoding="utf-7"'],
    check: (bytes) => {
      const listing = listingIn(bytes, 'https://quay.example/feed');
      for (const { url, changed } of listing?.listed ?? []) {
        if (!/^https?:\/\//.test(url)) throw new Error(`A feed leads to ${url}`);
        if (changed !== undefined && Number.isNaN(Date.parse(changed))) throw new Error(`A feed is dated ${changed}`);
      }
    },
  },
};

/** What went wrong, with the input that did it. */
export interface Broken {
  readonly input: Buffer;
  readonly problem: string;
}

/** Changes seeds at random and reads them for so many milliseconds; gives the number of inputs, and the first that broke something. Inputs that were new to it become seeds. */
export function fuzzed(name: keyof typeof TARGETS, time: number, random: () => number): { readonly inputs: number; readonly broken?: Broken } {
  const { seeds, words, check } = TARGETS[name], pool = [...seeds];
  let inputs = 0;
  for (const end = performance.now() + time; performance.now() < end; inputs++) {
    const input = mutated(pool, words, random), before = process.cpuUsage();
    try {
      check(input);
    } catch (error) {
      return { inputs, broken: { input, problem: error instanceof Error ? error.stack ?? error.message : String(error) } };
    }
    const { user, system } = process.cpuUsage(before), took = (user + system) / 1000;
    if (took > LONGEST_TIME) return { inputs, broken: { input, problem: `took ${took.toFixed(0)} ms` } };
    // Changes pile up on changes, but the seeds stay in the majority.
    if (random() < 0.1) pool[seeds.length + Math.floor(random() * seeds.length)] = input;
  }
  return { inputs };
}

function mutated(pool: readonly Buffer[], words: readonly string[], random: () => number): Buffer {
  const below = (limit: number): number => Math.floor(random() * limit);
  const one = (): Buffer => pool[below(pool.length)] ?? Buffer.from('');
  let bytes = Buffer.from(one());
  for (let changes = 1 + below(6); changes > 0; changes--) {
    const at = below(bytes.length + 1), to = Math.min(bytes.length, at + 1 + below(random() < 0.5 ? 8 : 400)), other = one(), from = below(other.length + 1);
    const put = (middle: Uint8Array, behind = at): Buffer => Buffer.concat([bytes.subarray(0, at), middle, bytes.subarray(behind)]);
    const word = Buffer.from(words[below(words.length)] ?? '', random() < 0.9 ? 'utf8' : 'latin1');
    const ways = [
      () => put(Buffer.from([below(256)]), Math.min(bytes.length, at + 1)), () => put(Buffer.from(''), to), () => put(bytes.subarray(at, to)), () => put(word), () => put(Buffer.concat(Array.from({ length: 1 + below(60) }, () => word))),
      () => put(other.subarray(from, from + 1 + below(400))), () => put(other.subarray(from)), () => bytes.subarray(0, at),
    ];
    bytes = Buffer.from((ways[below(ways.length)] ?? (() => bytes))().subarray(0, LONGEST));
  }
  return bytes;
}

/** Every span lies in the text, in order, and says what is written beside it. */
function isWhole(reading: Reading): void {
  const { text } = reading.article;
  const visit = (value: unknown, at: string): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('start' in value && 'end' in value && typeof value.start === 'number' && typeof value.end === 'number') {
      if (!(value.start >= 0 && value.start <= value.end && value.end <= text.length)) throw new Error(`${at} is ${value.start}–${value.end} in a text of ${text.length}`);
      if ('text' in value && value.text !== text.slice(value.start, value.end)) throw new Error(`${at} does not say ${JSON.stringify(value.text)}`);
    }
    for (const [name, held] of Object.entries(value)) visit(held, `${at}.${name}`);
  };
  visit(reading, 'reading');
}

let folder = '';

function checkArchive(bytes: Buffer, name: string, open: (path: string) => Iterable<Opened>): void {
  if (folder === '') {
    folder = mkdtempSync(join(tmpdir(), 'hearsay-fuzz-'));
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  }
  const path = join(folder, name);
  writeFileSync(path, bytes);
  for (const one of open(path)) isNamedRight(one);
}

function isNamedRight(one: Opened): void {
  if ('snapshot' in one && one.snapshot.id !== `sha256:${createHash('sha256').update(one.snapshot.bytes).digest('hex')}`) throw new Error('A page is not named by its bytes');
}
