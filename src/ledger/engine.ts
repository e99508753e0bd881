import type { Hit, SearchQuery } from './search.ts';

/** A value of a row: both stores take and give these. */
export type Value = string | number | Uint8Array | null;
export type Tuple = Readonly<Record<string, Value>>;

/** What a statement is found by, folded: its own words, and those that narrow. */
export interface Words {
  /** The number of the statement. */
  readonly no: number;
  readonly said: string;
  readonly speaker: string;
  readonly outlet: string;
  readonly stance: string;
  readonly day: string;
}

/** The columns of words. */
export const WORDS = ['said', 'speaker', 'outlet', 'stance', 'day'] as const;

/** What one kind of database does in its own SQL. Everything else is in `store.ts`, once. */
export interface Engine {
  readonly place: string;
  /** The time by the database's clock, in milliseconds since 1970, as SQL. */
  readonly clock: string;
  /** Rows of a question with a `?` for each value. */
  all(sql: string, values?: readonly Value[]): Promise<readonly Tuple[]>;
  /** Puts rows in, passing over those whose key is there already; gives `returning` of the new ones. */
  insert(table: string, columns: readonly string[], rows: readonly (readonly Value[])[], returning?: string): Promise<readonly Tuple[]>;
  /** Everything `work` does through the engine it is given happens, or nothing. Waits for others who write. */
  write<T>(work: (engine: Engine) => Promise<T>): Promise<T>;
  search(query: SearchQuery): Promise<readonly Hit[]>;
  /** Keeps the words of statements of an article, and forgets those of statements by their numbers. */
  index(article: number, words: readonly Words[]): Promise<void>;
  unindex(article: number, statements: readonly number[]): Promise<void>;
  check(): Promise<readonly string[]>;
  /** Settings under which what is written may be lost, in sentences. */
  dangers(): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** As many `?` as there are values, for `in (…)`. */
export const marks = (values: readonly unknown[]): string => values.map(() => '?').join(', ');
