import { createHash } from 'node:crypto';

/**
 * The one format of every weight file here:
 *
 *     bytes 0–7    "HEARSAY\n"
 *     bytes 8–11   version, then 12–15 the length of the head, both unsigned 32-bit little-endian
 *     head         JSON: the model's name, its lists of names, its numbers, its tables, the hash of the body
 *     body         the tables one after another, each from a multiple of 8 bytes after the head
 *
 * Tables are flat. How rows lie in them is the business of the model that owns them.
 */
export interface Model {
  readonly name: string;
  /** Names that go with columns: `lists.tags`. */
  readonly lists: Readonly<Record<string, readonly string[]>>;
  /** Cut-offs and sizes that were settled in training. */
  readonly numbers: Readonly<Record<string, number>>;
  readonly tables: Readonly<Record<string, Table>>;
}

/** A flat table; a cell means `cells[i] * scale`. */
export interface Table {
  readonly cells: Cells;
  readonly scale: number;
}

export type Cells = Int8Array | Uint8Array | Int16Array | Int32Array | Float32Array;

const MAGIC = 'HEARSAY\n';
export const VERSION = 1;

const KINDS = { int8: Int8Array, uint8: Uint8Array, int16: Int16Array, int32: Int32Array, float32: Float32Array } as const;
type Kind = keyof typeof KINDS;

interface Head {
  readonly name: string;
  readonly lists: Readonly<Record<string, readonly string[]>>;
  readonly numbers: Readonly<Record<string, number>>;
  readonly tables: readonly { readonly name: string; readonly kind: Kind; readonly length: number; readonly scale: number }[];
  /** SHA-256 of the body, hexadecimal. */
  readonly sha256: string;
}

/** The file of a model. The same model gives the same bytes. */
export function writeModel({ name, lists, numbers, tables }: Model): Uint8Array {
  const entries = Object.entries(tables);
  const body = new Uint8Array(entries.reduce((sum, [, { cells }]) => sum + padded(cells.byteLength), 0));
  let at = 0;
  for (const [, { cells }] of entries) {
    body.set(new Uint8Array(cells.buffer, cells.byteOffset, cells.byteLength), at);
    at += padded(cells.byteLength);
  }
  const head: Head = {
    name, lists, numbers,
    tables: entries.map(([table, { cells, scale }]) => ({ name: table, kind: kindOf(cells), length: cells.length, scale })),
    sha256: sha256(body),
  };
  const json = new TextEncoder().encode(JSON.stringify(head));
  const start = padded(16 + json.length);
  const file = new Uint8Array(start + body.length);
  file.set(new TextEncoder().encode(MAGIC));
  new DataView(file.buffer).setUint32(8, VERSION, true);
  new DataView(file.buffer).setUint32(12, json.length, true);
  file.set(json, 16);
  file.set(body, start);
  return file;
}

/**
 * Reads the file of the model called `name`. Throws `RangeError` that says what was expected when it is no weight file,
 * of another version, another model, cut short, too long, or not the bytes that were written.
 */
export function readModel(file: Uint8Array, name: string): Model {
  const fail = (what: string): never => { throw new RangeError(`Model "${name}": ${what}`); };
  const magic = new TextDecoder('latin1').decode(file.subarray(0, 8));
  if (magic !== MAGIC) fail(`the file begins with ${JSON.stringify(magic)}; expected ${JSON.stringify(MAGIC)}, the mark of a weight file`);
  if (file.length < 16) fail(`the file has ${file.length} bytes; expected 16 at least`);
  const numbers = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const version = numbers.getUint32(8, true);
  if (version !== VERSION) fail(`the file is of version ${version}; expected version ${VERSION}`);
  const headLength = numbers.getUint32(12, true);
  const start = padded(16 + headLength);
  if (file.length < start) fail(`the file has ${file.length} bytes; expected ${start} at least for its head`);
  const head = JSON.parse(new TextDecoder().decode(file.subarray(16, 16 + headLength))) as Head;
  if (head.name !== name) fail(`the file holds the model "${head.name}"; expected "${name}"`);
  const bodyLength = head.tables.reduce((sum, { kind, length }) => sum + padded(length * KINDS[kind].BYTES_PER_ELEMENT), 0);
  if (file.length !== start + bodyLength) fail(`the file has ${file.length} bytes; expected ${start + bodyLength}`);
  // A copy only where tables would not begin at a place that their kind of number may: files are read to such places.
  const { buffer, byteOffset } = file;
  const body = buffer instanceof ArrayBuffer && (byteOffset + start) % 8 === 0 ? new Uint8Array(buffer, byteOffset + start, bodyLength) : new Uint8Array(file.subarray(start));
  const hash = sha256(body);
  if (hash !== head.sha256) fail(`the weights hash to ${hash}; expected ${head.sha256}`);
  const tables: Record<string, Table> = {};
  let at = 0;
  for (const { name: table, kind, length, scale } of head.tables) {
    tables[table] = { cells: new KINDS[kind](body.buffer, body.byteOffset + at, length), scale };
    at += padded(length * KINDS[kind].BYTES_PER_ELEMENT);
  }
  return { name, lists: head.lists, numbers: head.numbers, tables };
}

const padded = (length: number): number => Math.ceil(length / 8) * 8;

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function kindOf(cells: Cells): Kind {
  const kind = (Object.keys(KINDS) as Kind[]).find((k) => cells instanceof KINDS[k]);
  if (!kind) throw new TypeError('A table is one of ' + Object.keys(KINDS).join(', '));
  return kind;
}
