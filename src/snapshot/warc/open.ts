import { pageSnapshot } from '../fetch/page.ts';
import { fromFile } from '../open-file.ts';
import type { Opened } from '../opened.ts';
import type { Snapshot } from '../snapshot.ts';
import { membersOf } from './members.ts';
import { headOf, LONGEST_HEAD, pageIn } from './record.ts';
import { type Window, windowOn, windowOver } from './window.ts';

/** Whether a path is named like a WARC file. */
export function isWarc(path: string): boolean {
  return /\.warc(?:\.gz)?$/i.test(path);
}

/**
 * Reads a WARC file (ISO 28500), packed or not, record by record, and yields its pages: responses with status 200 that are text. `input` of each is the path,
 * `#` and the page's address. What is damaged is told with its place in the file, and reading goes on behind it.
 */
export const openWarc = (path: string): Generator<Opened> => fromFile(path, (file) => pagesIn(windowOn(file), path));

/** The pages of the archive that a window looks through. */
export function* pagesIn(window: Window, path: string): Generator<Opened> {
  let records = 0;
  for (const record of recordsIn(window)) {
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
    if (!snapshot || page.bytes.length === 0) continue;
    if (page.cut) yield { input, problem: 'the archive holds only the beginning of this page; that was read' };
    yield { input, snapshot: isWeb(page.url) ? snapshot : unplaced(snapshot) };
  }
  if (records === 0) yield { input: path, problem: 'holds no WARC record' };
}

/** What was archived under a name that is no address came from nowhere that could be asked again. */
function unplaced(snapshot: Snapshot): Snapshot {
  const { url, ...rest } = snapshot;
  return url === undefined ? snapshot : rest;
}

const isWeb = (url: string): boolean => /^https?:\/\//i.test(url);

/** The records of an archive, packed or not, and the places where it is damaged. */
export const recordsIn = (window: Window): Generator<Piece> => ((window.view().length > 0 || window.more()) && window.view()[0] === 0x1f ? packedRecords(window) : plainRecords(window));

type Piece = { readonly bytes: Buffer } | { readonly damagedAt: number };

/** Each member should hold one record; who packs a whole file at once has all in one. A member that unpacks and holds none is damage as well. */
function* packedRecords(window: Window): Generator<Piece> {
  for (const member of membersOf(window)) {
    if ('damagedAt' in member) yield member;
    else for (const record of plainRecords(windowOver(member.bytes))) yield 'damagedAt' in record ? { damagedAt: member.at } : record;
  }
}

/** No record of an article is larger. In bytes. */
const LARGEST = 64 * 2 ** 20;

/** Records one after the other. One whose length does not lead to the next, or to the end, loses only itself: the next is looked for by its first bytes. */
function* plainRecords(window: Window): Generator<Piece> {
  let lost: number | undefined;
  while (window.view().length > 0 || window.more()) {
    while (window.view().length < LONGEST_HEAD && window.more());
    const head = headOf(window.view());
    const length = head && head.length + head.block <= LARGEST ? head.length + head.block : undefined;
    while (length !== undefined && window.view().length < length + BETWEEN + NEXT.length && window.more());
    const end = length === undefined ? undefined : endBehind(window.view(), length);
    if (length !== undefined && end !== undefined) {
      if (lost !== undefined) yield { damagedAt: lost };
      lost = undefined;
      // What is yielded must outlive the window's next step.
      const bytes = Buffer.from(window.view().subarray(0, length));
      window.skip(end);
      yield { bytes };
      continue;
    }
    lost ??= window.at();
    const next = window.view().indexOf(`\r\n${NEXT}`, 1);
    window.skip(next > 0 ? next + 2 : Math.max(1, window.view().length - NEXT.length - 1));
  }
  if (lost !== undefined) yield { damagedAt: lost };
}

const NEXT = 'WARC/';
/** Two line ends stand between records; some writers leave more. In bytes. */
const BETWEEN = 16;

/** Where the line ends behind a record end: two of them, the next record or nothing at all must stand there. */
function endBehind(view: Buffer, length: number): number | undefined {
  if (view.length < length) return undefined;
  let end = length;
  while (end < length + BETWEEN && (view[end] === 0x0d || view[end] === 0x0a)) end++;
  const right = end === view.length || end >= length + '\r\n\r\n'.length || view.toString('latin1', end, end + NEXT.length) === NEXT;
  return right ? end : undefined;
}
