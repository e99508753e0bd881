/** The head of a letter or of a part of it: names in lower case, of each the first, and where the body begins. */
export interface MailHead {
  readonly fields: ReadonlyMap<string, string>;
  readonly body: number;
}

/** No letter has a longer head. In bytes. */
const LONGEST = 2 ** 18;

/** Reads a head (RFC 5322), folded lines joined. */
export function mailHeadOf(bytes: Buffer): MailHead {
  const view = bytes.subarray(0, LONGEST), body = bodyIn(view);
  const fields = new Map<string, string>();
  let name = '', value: string[] = [];
  const keep = (): void => void (name !== '' && !fields.has(name) && fields.set(name, value.join(' ').trim()));
  for (const line of view.toString('utf8', 0, body).split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (/^[ \t]/.test(line)) value.push(line.trim());
    else if (colon > 0 && !/[^!-~]/.test(line.slice(0, colon))) {
      keep();
      [name, value] = [line.slice(0, colon).toLowerCase(), [line.slice(colon + 1).trim()]];
    }
  }
  keep();
  return { fields, body };
}

/** Behind the first empty line; at the end where there is none. */
function bodyIn(view: Buffer): number {
  for (let at = 0; at < view.length;) {
    const end = view.indexOf(0x0a, at), next = end < 0 ? view.length : end + 1;
    if (end === at || (end === at + 1 && view[at] === 0x0d)) return next;
    at = next;
  }
  return view.length;
}

/** `multipart/related; boundary="a b"` → its type and its parameters, names and type in lower case (RFC 2045). */
export function valueOf(field = ''): { readonly type: string; readonly parameters: ReadonlyMap<string, string> } {
  const [type = '', ...rest] = piecesOf(field), parameters = new Map<string, string>();
  for (const piece of rest) {
    const equals = piece.indexOf('='), name = piece.slice(0, equals).trim().toLowerCase();
    if (equals > 0 && !parameters.has(name)) parameters.set(name, piece.slice(equals + 1).trim().replace(/^"|"$/g, '').replace(/\\(.)/g, '$1'));
  }
  return { type: type.trim().toLowerCase(), parameters };
}

/** Cut at the semicolons that do not stand in a quoted value. */
function piecesOf(field: string): string[] {
  const pieces: string[] = [];
  let from = 0, quoted = false;
  for (let at = 0; at < field.length; at++) {
    if (field[at] === '\\' && quoted) at++;
    else if (field[at] === '"') quoted = !quoted;
    else if (field[at] === ';' && !quoted) {
      pieces.push(field.slice(from, at));
      from = at + 1;
    }
  }
  return [...pieces, field.slice(from)];
}

/** `=?utf-8?Q?Caf=C3=A9?=` → `Café` (RFC 2047). What is written in a charset nobody knows stays as it is. */
export function wordsOf(field: string): string {
  return field.replace(/\?=\s{1,100}=\?/g, '?==?').replace(/=\?([\w-]{1,40})\?([bq])\?([^?\s]{0,2000})\?=/gi, (whole, charset: string, way: string, text: string) => {
    const bytes = way.toLowerCase() === 'b' ? Buffer.from(text, 'base64') : Buffer.from(text.replaceAll('_', ' ').replace(/=([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))), 'latin1');
    try {
      return new TextDecoder(charset).decode(bytes);
    } catch {
      return whole;
    }
  });
}
