import type { Remark } from '../text/remark.ts';

export type MediaType = 'text/plain' | 'text/html' | 'text/markdown';

/** Bytes as received, named by their hash. Everything found later points back into these. */
export interface Snapshot {
  /** The input as the user gave it: a path, an address, `-`. */
  readonly input: string;
  readonly id: `sha256:${string}`;
  readonly bytes: Uint8Array;
  readonly mediaType: MediaType;
  /** The charset the transport named, if it named one (an HTTP header; a manifest column). */
  readonly charset?: string;
  /** The address that answered, behind all redirects. */
  readonly url?: string;
  /** When the bytes came from there. ISO 8601, UTC. */
  readonly fetchedAt?: string;
  /** What its host called this version of it: sent back, it need not send the same again. */
  readonly etag?: string;
  readonly lastModified?: string;
  readonly remarks: readonly Remark[];
}
