import type { Ledger } from '../ledger/ledger.ts';

/** A ledger as a file for other programs, piece by piece, so that no ledger is too large for the memory. */
export interface Format {
  readonly name: string;
  /** One line for the help. */
  readonly about: string;
  write(ledger: Ledger): AsyncIterable<string | Uint8Array>;
}

/** Every format. What is loaded to write one is loaded only then. */
export const FORMATS: readonly Format[] = [
  { name: 'csv', about: 'one statement a row, for spreadsheets', write: async function* (ledger) { yield* (await import('./csv.ts')).csv(ledger); } },
  { name: 'jsonl', about: 'one statement a line of JSON', write: async function* (ledger) { yield* (await import('./jsonl.ts')).jsonl(ledger); } },
  { name: 'parquet', about: 'one statement a row, for DuckDB, pandas, Spark', write: async function* (ledger) { yield* (await import('./parquet.ts')).parquet(ledger); } },
  { name: 'annotation', about: 'W3C Web Annotation, a page of JSON-LD', write: async function* (ledger) { yield* (await import('./annotation.ts')).annotation(ledger); } },
  { name: 'prov', about: 'PROV-O as JSON-LD: what was derived from what, by which version', write: async function* (ledger) { yield* (await import('./prov.ts')).prov(ledger); } },
  { name: 'schema-org', about: 'schema.org Claim and Quotation as JSON-LD', write: async function* (ledger) { yield* (await import('./schema-org.ts')).schemaOrg(ledger); } },
  { name: 'gdelt-events', about: 'events, tab separated, in the columns of GDELT 2.0 and whose word they are', write: async function* (ledger) { yield* (await import('./event/gdelt.ts')).gdeltEvents(ledger); } },
  { name: 'gdelt-mentions', about: 'where events are told, in the columns of GDELT 2.0', write: async function* (ledger) { yield* (await import('./event/gdelt.ts')).gdeltMentions(ledger); } },
  { name: 'plover', about: 'one event a line of JSON, as PLOVER has it', write: async function* (ledger) { yield* (await import('./event/plover.ts')).plover(ledger); } },
  { name: 'conflict', about: 'assaults, protests, sanctions and their like, one a row, for spreadsheets', write: async function* (ledger) { yield* (await import('./event/conflict.ts')).conflict(ledger); } },
  { name: 'graph', about: 'what was tied together: utterances, claims, copies, answers, drift', write: async function* (ledger) { yield* (await import('./graph.ts')).graph(ledger); } },
  { name: 'canonical', about: 'everything, sorted: equal ledgers give equal bytes', write: async function* (ledger) { yield* (await import('./canonical.ts')).canonical(ledger); } },
  { name: 'warc', about: 'every snapshot, as received: a WARC file, packed', write: async function* (ledger) { yield* (await import('./archived.ts')).warc(ledger); } },
];
