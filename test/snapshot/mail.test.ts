import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { letterIn } from '../../src/snapshot/mail/open.ts';
import { openInputs } from '../../src/snapshot/open.ts';
import { ran } from '../support/shell.ts';

const crlf = (text: string): Buffer => Buffer.from(text.replaceAll('\n', '\r\n'));
const HEAD = 'From: =?utf-8?Q?Caf=C3=A9_Courier?= <news@cafe.example>\nSubject: Lane closed\nDate: Wed, 12 Mar 2031 23:30:00 -0500\nMIME-Version: 1.0\n';
const PAGE = '<p>Mayor Zoë Brandt told the Café Courier that the lane = closed.</p>';
const part = (headers: string, body: string): string => `--cut here\n${headers}\n\n${body}\n`;
const multipart = (kind: string, ...parts: readonly string[]): string => `Content-Type: multipart/${kind}; boundary="cut here"\n\nThis is for old programs.\n${parts.join('')}--cut here--\nbehind\n`;

const opened = (text: string): ReturnType<typeof letterIn> => letterIn(crlf(text), 'a.eml');
function textOf(text: string): string {
  const one = opened(text);
  return 'problem' in one ? one.problem : new TextDecoder(one.snapshot.charset ?? 'utf-8').decode(one.snapshot.bytes);
}

describe('a letter', () => {
  it.each([
    ['as it is', `${HEAD}Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n${PAGE}`],
    ['in base64', `${HEAD}Content-Type: text/html; charset=UTF-8\nContent-Transfer-Encoding: base64\n\n${Buffer.from(PAGE).toString('base64').replace(/.{40}/g, '$&\n')}`],
    ['quoted', `${HEAD}Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: Quoted-Printable\n\n${PAGE.replaceAll('=', '=3D').replaceAll('ë', '=C3=AB').replaceAll('é', '=c3=\n=A9')}`],
    ['beside its plain text', `${HEAD}${multipart('alternative', part('Content-Type: text/plain', 'Plain.'), part('Content-Type: text/html; charset=utf-8', PAGE))}`],
    ['behind what is attached', `${HEAD}${multipart('mixed', part('Content-Type: text/html\nContent-Disposition: attachment; filename=a.html', 'Not this.'), part('Content-Type: text/html; charset=utf-8', PAGE))}`],
    ['forwarded', `${HEAD}${multipart('mixed', part('Content-Type: message/rfc822', `From: Ola <ola@quay.example>\nContent-Type: text/html; charset=utf-8\n\n${PAGE}`))}`],
    ['cut off', `${HEAD}${multipart('mixed', part('Content-Type: text/html; charset=utf-8', PAGE)).replace('\n--cut here--\nbehind\n', '')}`],
    ['in an older charset', `${HEAD}Content-Type: text/html; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\n${PAGE.replaceAll('=', '=3D').replaceAll('ë', '=EB').replaceAll('é', '=E9')}`],
  ])('is read %s', (_, text) => expect(textOf(text)).toBe(PAGE));

  it('tells its day, where it was written, and its sender', () => expect(opened(`${HEAD}\nHello`)).toMatchObject({ beside: { published: '2031-03-12', outlet: 'Café Courier' }, snapshot: { mediaType: 'text/plain' } }));
  it('tells no sender who has no name, and no day that is none', () => expect(opened('From: <news@cafe.example>\nDate: 31 Feb 2031\n\nHello')).toMatchObject({ beside: {} }));
  it('keeps what is not quoted right', () => expect(textOf('From: a\nContent-Transfer-Encoding: quoted-printable\n\n=ZZ 2=3 =')).toBe('=ZZ 2=3 ='));

  it.each([
    ['is no letter and no saved page', 'This is a text.\n\nWithout a head.'],
    ['holds no page and no text that could be read', `${HEAD}${multipart('mixed', part('Content-Type: image/png', 'PNG'))}`],
    ['holds no page and no text that could be read', `${HEAD}Content-Type: text/plain\n\n`],
  ])('%s', (sentence, text) => expect(textOf(text)).toBe(sentence));

  it('is not followed into parts within parts without an end', () => {
    const deep = Array.from({ length: 1000 }, (_, n) => `Content-Type: multipart/mixed; boundary=b${n}\n\n--b${n}\n`).join('');
    expect(textOf(`${HEAD}${deep}Content-Type: text/html\n\n${PAGE}`)).toBe('holds no page and no text that could be read');
  });

  it('of half a million parts is read in seconds', () => {
    const before = process.cpuUsage();
    letterIn(Buffer.from(`${HEAD}Content-Type: multipart/mixed; boundary=b\n\n${'--b\nContent-Type: image/png\n\n'.repeat(500_000)}`), 'a.eml');
    const { user } = process.cpuUsage(before);
    expect(user / 1000).toBeLessThan(5000);
  });
});

describe('a saved page', () => {
  const saved = (start: string): string => `From: <Saved by a browser>\nSnapshot-Content-Location: https://quay.example/lane\nSubject: Lane\nDate: Wed, 12 Mar 2031 23:30:00 -0500\nMIME-Version: 1.0\n${multipart('related', part('Content-Type: text/html\nContent-ID: <ad>\nContent-Location: https://ads.example/', '<p>Buy a boat.</p>'), part('Content-Type: text/html\nContent-ID: <page>', PAGE)).replace('related;', `related; ${start}`)}`;
  it('is the part that it names', () => expect(textOf(saved('type="text/html"; start="<page>";'))).toBe(PAGE));
  it('is its first part where it names none', () => expect(textOf(saved('type="text/html";'))).toBe('<p>Buy a boat.</p>'));
  it('has the address it was saved from, and when', () => expect(opened(saved(''))).toMatchObject({ snapshot: { url: 'https://quay.example/lane', fetchedAt: '2031-03-13T04:30:00.000Z', mediaType: 'text/html' } }));
  it('says nothing of who published it when', () => expect(opened(saved(''))).not.toHaveProperty('beside'));
});

describe('files', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'hearsay-mail-'));
    writeFileSync(join(folder, 'all.mbox'), crlf(`From a@b.example Wed Mar 12 08:00:00 2031\n${HEAD}\nMayor Orrin Vask said no.\n\nFrom here on nobody knows.\n\nFrom b@b.example Thu Mar 13 08:00:00 2031\n${HEAD}\nMayor Orrin Vask said yes.\n`));
    writeFileSync(join(folder, 'empty.mbox'), '');
    writeFileSync(join(folder, 'letter.eml'), crlf(`${HEAD}\nMayor Orrin Vask said no.\n`));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('of many letters give each of them', () => expect([...openInputs([join(folder, 'all.mbox')])].map((one) => [one.input.slice(folder.length + 1), 'snapshot' in one ? Buffer.from(one.snapshot.bytes).toString() : one.problem])).toEqual([
    ['all.mbox#1', 'Mayor Orrin Vask said no.\r\n\r\nFrom here on nobody knows.\r\n\r\n'], ['all.mbox#2', 'Mayor Orrin Vask said yes.\r\n'],
  ]));
  it('without letters are told', () => expect([...openInputs([join(folder, 'empty.mbox')])]).toEqual([{ input: join(folder, 'empty.mbox'), problem: 'holds no letters' }]));
  it('that are not there are told', () => expect([...openInputs([join(folder, 'none.eml')])]).toEqual([{ input: join(folder, 'none.eml'), problem: 'no such file or folder' }]));

  it('are read with what their head says', async () => {
    const { published, outlet } = (JSON.parse((await ran(['read', join(folder, 'letter.eml')])).out) as { article: { published: { value: string }; outlet: string } }).article;
    expect([published.value, outlet]).toEqual(['2031-03-12', 'Café Courier']);
  });
});
