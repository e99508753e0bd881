/** What a part was before it was made fit for mail (RFC 2045). An encoding nobody knows is taken for none. */
export function decoded(bytes: Buffer, encoding = ''): Buffer {
  const name = encoding.trim().toLowerCase();
  if (name === 'base64') return Buffer.from(bytes.toString('latin1'), 'base64');
  return name === 'quoted-printable' ? unquoted(bytes) : bytes;
}

const EQUALS = 0x3d, CR = 0x0d, LF = 0x0a;

/** `Caf=C3=A9 =⏎` → `Café `: two hex digits are a byte, an equals sign at the end of a line is no line end. What is neither stays. */
function unquoted(bytes: Buffer): Buffer {
  const out = Buffer.alloc(bytes.length);
  let to = 0;
  for (let at = 0; at < bytes.length; at++) {
    const [byte = 0, next, third] = [bytes[at], bytes[at + 1], bytes[at + 2]];
    const hex = byte === EQUALS ? valueOf(next) * 16 + valueOf(third) : NaN;
    if (!Number.isNaN(hex)) {
      out[to++] = hex;
      at += 2;
    } else if (byte === EQUALS && next === LF) at++;
    else if (byte === EQUALS && next === CR && third === LF) at += 2;
    else out[to++] = byte;
  }
  return out.subarray(0, to);
}

/** The value of a hex digit; `NaN` for anything else. */
function valueOf(byte: number | undefined): number {
  if (byte === undefined) return NaN;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte & ~0x20;
  return letter >= 0x41 && letter <= 0x46 ? letter - 0x37 : NaN;
}
