import { closeSync, openSync } from 'node:fs';
import { pageSnapshot } from '../fetch/page.ts';
import type { Opened } from '../opened.ts';
import { problemOf } from '../problem.ts';
import { membersOf } from './members.ts';
import { headOf, pageIn } from './record.ts';
import { type Window, windowOn } from './window.ts';

/** Whether a path is named like a WARC file. */
export function isWarc(path: string): boolean {
  return /\.warc(?:\.gz)?$/i.test(path);
}

/**
 * Reads a WARC file (ISO 28500), packed or not, record by record, and yields its pages: responses with status 200 that are text. `input` of each is the path,
 * `#` and the page's address. What is damaged is told with its place in the file, and reading goes on behind it.
 */
export function* openWarc(path: string): Generator<Opened> {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch (error) {
    yield { input: path, problem: problemOf(error) };
    return;
  }
  try {
    const window = windowOn(file);
    let records = 0;
    for (const record of window.more() && window.view()[0] === 0x1f ? packedRecords(window) : plainRecords(window)) {
      if ('damagedAt' in record) {
        yield { input: path, problem: `is damaged at byte ${record.damagedAt}; what lies there is lost, and reading went on behind it` };
        continue;
      }
      records++;
      const head = headOf(record.bytes);
      const page = head && pageIn(head, record.bytes.subarray(head.length, head.length + head.block));
      if (!page) continue;
      const input = `${path}#${page.url}`;
      const snapshot = pageSnapshot(page, input);
      if (snapshot && page.bytes.length > 0) yield { input, snapshot };
    }
    if (records === 0) yield { input: path, problem: 'holds no WARC record' };
  } catch (error) {
    yield { input: path, problem: problemOf(error) };
  } finally {
    closeSync(file);
  }
}

type Piece = { readonly bytes: Buffer } | { readonly damagedAt: number };

/** Each member holds one record; one that unpacks and is none is damage as well. */
function* packedRecords(window: Window): Generator<Piece> {
  for (const member of membersOf(window)) yield 'damagedAt' in member || headOf(member.bytes) ? member : { damagedAt: member.at };
}

/** No record of an article is larger. In bytes. */
const LARGEST = 64 * 2 ** 20;

function* plainRecords(window: Window): Generator<Piece> {
  let lost: number | undefined;
  while (window.view().length > 0 || window.more()) {
    const head = headOf(window.view());
    const length = head ? head.length + head.block : 0;
    while (head && length <= LARGEST && window.view().length < length && window.more());
    if (head && window.view().length >= length) {
      if (lost !== undefined) yield { damagedAt: lost };
      lost = undefined;
      // What is yielded must outlive the window's next step.
      const bytes = Buffer.from(window.view().subarray(0, length));
      window.skip(length);
      yield { bytes };
      while (window.view()[0] === 0x0d || window.view()[0] === 0x0a) window.skip(1);
      continue;
    }
    if (!head && window.view().length < 65_536 && window.more()) continue;
    lost ??= window.at();
    const next = window.view().indexOf('\r\nWARC/', 1);
    window.skip(next > 0 ? next + 2 : Math.max(1, window.view().length - 6));
  }
  if (lost !== undefined) yield { damagedAt: lost };
}
