import { closeSync, openSync } from 'node:fs';
import { problemOf } from '../../snapshot/problem.ts';
import { snapshotId } from '../../snapshot/take.ts';
import { membersOf } from '../../snapshot/warc/members.ts';
import { windowOn } from '../../snapshot/warc/window.ts';
import type { Addition } from '../ledger.ts';
import { FORMAT, type Line, type Written } from './format.ts';

/** An article out of a shard, or a sentence about what is wrong with it. */
export type Shelved = Required<Omit<Addition, 'draft'>> | { readonly problem: string };

/** Reads a shard article by article. What is damaged is told and passed over; bytes that are not those they are named by are damage too. */
export function* readShard(path: string): Generator<Shelved> {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch (error) {
    yield { problem: problemOf(error) };
    return;
  }
  try {
    yield* shelvedIn(file);
  } finally {
    closeSync(file);
  }
}

function* shelvedIn(file: number): Generator<Shelved> {
  let first = true, articles = 0, ended: number | undefined;
  for (const member of membersOf(windowOn(file))) {
    const record = 'damagedAt' in member ? undefined : recordIn(member.bytes);
    const { line } = record ?? {};
    if (first && (line?.kind !== 'shard' || line.format > FORMAT)) {
      yield { problem: line?.kind === 'shard' ? `was written by a newer Hearsay (format ${line.format}; this one knows up to ${FORMAT}); install that one` : 'is no shard' };
      return;
    }
    if (line?.kind === 'end') ended = line.articles;
    else if (line?.kind === 'article' && record && isNamedRight(line, record.bytes)) {
      articles++;
      yield { snapshot: { ...line.snapshot, bytes: record.bytes }, hints: line.hints, pipeline: line.pipeline, reading: line.reading };
    } else if (!first) yield { problem: `is damaged at byte ${'damagedAt' in member ? member.damagedAt : member.at}; what lies there is lost, and reading went on behind it` };
    first = false;
  }
  if (first) yield { problem: 'is no shard' };
  else if (ended === undefined) yield { problem: 'is not whole: it was cut off, or is still being written' };
  else if (ended !== articles) yield { problem: `holds ${articles} of its ${ended} articles` };
}

function recordIn(bytes: Buffer): { line: Line; bytes: Buffer } | undefined {
  const end = bytes.indexOf(0x0a);
  if (end < 0) return undefined;
  try {
    return { line: JSON.parse(bytes.toString('utf8', 0, end)) as Line, bytes: bytes.subarray(end + 1) };
  } catch {
    return undefined;
  }
}

const isNamedRight = ({ snapshot }: Written, bytes: Buffer): boolean => snapshot?.id === snapshotId(bytes);
