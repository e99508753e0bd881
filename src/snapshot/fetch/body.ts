import { pipeline, Readable, type Transform } from 'node:stream';
import * as zlib from 'node:zlib';
import type { Limits } from './limits.ts';
import { FetchTrouble } from './trouble.ts';

/** Small pages may be compressed as well as they can be: below so many bytes nobody is hurt. */
const HARMLESS = 2 ** 20;
/** A second coding over the first is a proxy's; more is an attack. */
const CODINGS = 2;

/** Newer Nodes than our oldest know zstd. */
const zstd = (zlib as { createZstdDecompress?: () => Transform }).createZstdDecompress;

const DECODERS: ReadonlyMap<string, () => Transform> = new Map<string, () => Transform>([
  ['gzip', () => zlib.createGunzip()], ['x-gzip', () => zlib.createGunzip()], ['deflate', () => zlib.createInflate()], ['br', () => zlib.createBrotliDecompress()],
  ...(zstd === undefined ? [] : [['zstd', zstd] as const]),
]);

/** What we can decompress, for `Accept-Encoding`. */
export const ACCEPTED = [...DECODERS.keys()].filter((name) => name !== 'x-gzip').join(', ');

/**
 * Reads a body to its end and decompresses it on the way, so that no more than the limits ever lies in memory. With `cut`, what is too long is cut off there
 * instead of refused.
 */
export async function readBody(body: Readable, encoding: string | undefined, { bytes, ratio }: Limits, cut = false): Promise<Uint8Array> {
  let received = 0, size = 0;
  const chunks: Uint8Array[] = [];
  for await (const chunk of decoded(body, encoding, (length) => { received += length; })) {
    const piece = chunk as Uint8Array;
    size += piece.length;
    chunks.push(piece);
    if (size > HARMLESS && size > received * ratio) throw new FetchTrouble(`the page is compressed to less than a ${ratio}th of its size, which no page is, and was not unpacked`);
    if (size <= bytes) continue;
    if (!cut) throw new FetchTrouble(`the page is larger than ${megabytes(bytes)}, which no article is`);
    break;
  }
  return Buffer.concat(chunks).subarray(0, bytes);
}

/** A limit as somebody would say it. */
export function megabytes(bytes: number): string {
  return bytes >= 2 ** 20 ? `${Math.round(bytes / 2 ** 20)} MB` : `${Math.round(bytes / 2 ** 10)} kB`;
}

function decoded(body: Readable, encoding: string | undefined, count: (length: number) => void): AsyncIterable<unknown> {
  const codings = (encoding ?? '').toLowerCase().split(',').map((name) => name.trim()).filter((name) => name !== '' && name !== 'identity');
  if (codings.length > CODINGS) throw new FetchTrouble('the page is compressed several times over');
  const decoders = codings.reverse().map((name) => {
    const decoder = DECODERS.get(name);
    if (!decoder) throw new FetchTrouble(`the page is compressed by "${name.slice(0, 20)}", which cannot be unpacked here`);
    return decoder();
  });
  const last = decoders.at(-1);
  if (!last) return counted(body, count);
  // Errors come out of the last stream, where they are awaited.
  pipeline([Readable.from(counted(body, count), { objectMode: false }), ...decoders], () => {});
  return last;
}

async function* counted(body: Readable, count: (length: number) => void): AsyncGenerator<Uint8Array> {
  for await (const chunk of body) {
    count((chunk as Uint8Array).length);
    yield chunk as Uint8Array;
  }
}
