import { createHash } from 'node:crypto';
import type { MediaType, Snapshot } from '../../src/snapshot/snapshot.ts';

/** A snapshot as if the text had come from a file. */
export function snapshotOfText(text: string | Uint8Array, mediaType: MediaType = 'text/plain', input = 'article.txt'): Snapshot {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  return { input, id: `sha256:${createHash('sha256').update(bytes).digest('hex')}`, bytes, mediaType, remarks: [] };
}
