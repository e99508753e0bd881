import { gunzipSync } from 'node:zlib';

/** Sitemaps may be packed whatever the transport does, and unpack to 50 MB at most by their protocol. In bytes. */
const LARGEST = 50 * 2 ** 20, RATIO = 100, HARMLESS = 2 ** 20;

/** The encoding that an XML declaration names, which stands in the first line. */
const DECLARED = /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']/i;

/** The text of a feed: by its mark, by what the transport says, by its XML declaration, else UTF-8. Undefined where it is packed and cannot be unpacked. */
export function textOf(bytes: Uint8Array, charset?: string): string | undefined {
  const plain = bytes[0] === 0x1f && bytes[1] === 0x8b ? unpacked(bytes) : bytes;
  if (!plain) return undefined;
  const marked = plain[0] === 0xfe && plain[1] === 0xff ? 'utf-16be' : plain[0] === 0xff && plain[1] === 0xfe ? 'utf-16le' : plain[0] === 0xef && plain[1] === 0xbb && plain[2] === 0xbf ? 'utf-8' : undefined;
  const declared = DECLARED.exec(new TextDecoder('latin1').decode(plain.subarray(0, 400)))?.[1];
  return (decoderFor(marked) ?? decoderFor(charset) ?? decoderFor(declared) ?? new TextDecoder()).decode(plain);
}

function decoderFor(label: string | undefined): InstanceType<typeof TextDecoder> | undefined {
  try {
    return label === undefined ? undefined : new TextDecoder(label);
  } catch {
    // A charset nobody knows: the next who names one is believed.
    return undefined;
  }
}

function unpacked(bytes: Uint8Array): Uint8Array | undefined {
  try {
    return gunzipSync(bytes, { maxOutputLength: Math.min(LARGEST, Math.max(HARMLESS, bytes.length * RATIO)) });
  } catch {
    return undefined;
  }
}
