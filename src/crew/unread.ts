import type { Hints } from '../article/find.ts';
import { read } from '../read.ts';
import type { Reading } from '../reading/assemble.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

/**
 * The version of the program under which a page is kept that could not be read: earlier than all others, so that whoever can read it later replaces this, and the same
 * whatever went wrong, so that two machines that fail in two ways keep the same.
 */
export const UNREAD = '0.0.0+unread';

/** The Reading that stands for such a page: nothing but a remark. */
export function unread(snapshot: Snapshot, hints: Hints): Reading {
  const empty = read({ ...snapshot, bytes: new Uint8Array() }, hints);
  return { ...empty, snapshot: { ...empty.snapshot, bytes: snapshot.bytes.length }, remarks: [REMARK] };
}

const REMARK = { rule: 'crew/unread', level: 'warning', message: 'This page was not read: it took too much time or memory, or broke the program that read it.' } as const;
