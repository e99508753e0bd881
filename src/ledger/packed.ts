import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** Levels above this take twice the time for two per cent. */
const LEVEL = 6;

/** Bytes as they are kept: deflated, which any language can undo. */
export function packed(bytes: Uint8Array | string): Buffer {
  return deflateRawSync(bytes, { level: LEVEL });
}

/** Throws where the bytes are damaged. */
export function unpacked(bytes: Uint8Array): Buffer {
  return inflateRawSync(bytes);
}
