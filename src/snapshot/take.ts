import { createHash } from 'node:crypto';
import { mediaTypeOfBytes, mediaTypeOfEnding } from './media-type.ts';
import type { Snapshot } from './snapshot.ts';

/** The snapshot of bytes that came in as `input`: named by their hash, of the type their name or their beginning tells. */
export function snapshotOf(bytes: Uint8Array, input: string): Snapshot {
  const id = `sha256:${createHash('sha256').update(bytes).digest('hex')}` as const;
  return { input, id, bytes, mediaType: mediaTypeOfEnding(input) ?? mediaTypeOfBytes(bytes), remarks: [] };
}
