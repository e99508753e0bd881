import { createHash } from 'node:crypto';
import { mediaTypeOfBytes, mediaTypeOfEnding } from './media-type.ts';
import type { MediaType, Snapshot } from './snapshot.ts';

/** The snapshot of bytes that came in as `input`: named by their hash, of the type their name or their beginning tells. */
export function snapshotOf(bytes: Uint8Array, input: string): Snapshot {
  return { input, id: snapshotId(bytes), bytes, mediaType: mediaTypeOfEnding(input) ?? mediaTypeOfBytes(bytes), remarks: [] };
}

/** The snapshot of text that somebody sent as a page of a type. */
export function snapshotOfText(text: string, input: string, mediaType: MediaType): Snapshot {
  const bytes = new TextEncoder().encode(text);
  return { input, id: snapshotId(bytes), bytes, mediaType, remarks: [] };
}

/** What bytes are named by: their SHA-256. */
export const snapshotId = (bytes: Uint8Array): Snapshot['id'] => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
