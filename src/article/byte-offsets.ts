/**
 * Where in the bytes each code unit of a decoded text begins. `length` is the text's, in code units; a byte order mark is no part of the text. Cost and
 * memory are linear in the bytes, and four bytes for each code unit where characters differ in size.
 */
export function byteOffsets(bytes: Uint8Array, charset: string, length: number): (offset: number) => number {
  const within = (offset: number): number => Math.max(0, Math.min(length, offset));
  if (charset === 'utf-16le' || charset === 'utf-16be') {
    const skip = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff) ? 2 : 0;
    return (offset) => Math.min(bytes.length, skip + 2 * within(offset));
  }
  if (charset === 'utf-8' || bytes.length !== length) {
    const starts = startsByDecoding(bytes, charset, length);
    return (offset) => starts[within(offset)] as number;
  }
  return within;
}


/** Feeds the decoder a byte at a time, ASCII apart, and notes which byte brought which code unit. The same for every charset, faults included. */
function startsByDecoding(bytes: Uint8Array, charset: string, length: number): Uint32Array {
  const starts = new Uint32Array(length + 1).fill(bytes.length);
  const decoder = new TextDecoder(charset);
  let at = 0, begun = 0;
  for (let i = 0; i < bytes.length; i++) {
    if (begun === i && charset === 'utf-8') {
      const first = i;
      while (i < bytes.length && (bytes[i] as number) < 0x80) starts[at++] = i++;
      if (i > first) begun = i;
      if (i === bytes.length) break;
    }
    const found = decoder.decode(bytes.subarray(i, i + 1), { stream: true });
    // A cut-off sequence is told only by the byte behind it, which comes out with it.
    for (let c = 0; c < found.length; c++) starts[at++] = c > 0 && found[0] === '\ufffd' ? i : begun;
    if (found !== '') begun = i + 1;
    else if (i === 2 && at === 0 && charset === 'utf-8' && bytes[0] === 0xef) begun = 3;
  }
  for (const rest = decoder.decode().length; at < length && rest > 0;) starts[at++] = begun;
  return starts;
}
