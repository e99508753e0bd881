import type { StatementRow } from '../../ask/statement.ts';
import { articleOfRow } from '../../ledger/ids.ts';

/** Something to follow, whatever it is written as. */
export interface Feed {
  readonly title: string;
  /** The page that shows the same. */
  readonly page: string;
  /** The address of the feed itself. */
  readonly self: string;
  readonly entries: readonly Entry[];
}

export interface Entry {
  readonly id: string;
  readonly title: string;
  readonly link: string;
  /** ISO 8601, UTC. */
  readonly updated: string;
  readonly author?: string;
  readonly text: string;
}

/** Characters of a title. */
const TITLE = 140;

/** When a page without a day of publication is said to be of, since a feed must say something. */
const UNDATED = '1970-01-01T00:00:00Z';

const VERBS: Readonly<Record<StatementRow['stance'], string>> = { asserts: 'says', denies: 'denies', questions: 'questions', demands: 'demands', withholds: 'will not say' };

/** A statement as an entry: who says what, where. `origin` is the address of the server. */
export function entryOf({ statement, speaker, stance, content, outlet, page, published }: StatementRow, origin: string): Entry {
  const title = `${speaker ?? 'Somebody'} ${VERBS[stance]}: ${content}`, where = outlet ?? page;
  return {
    id: `urn:hearsay:${statement}`, title: title.length > TITLE ? `${title.slice(0, TITLE)}…` : title, link: `${origin}/articles/${articleOfRow(statement) ?? ''}#${statement}`, ...(speaker === null ? {} : { author: speaker }),
    updated: published === undefined ? UNDATED : momentOf(published), text: `${content} (${[where, published].filter((part) => part !== undefined).join(', ')})`,
  };
}

/** A day, a month or a moment as a moment. */
function momentOf(published: string): string {
  const time = Date.parse(published);
  return Number.isNaN(time) ? UNDATED : new Date(time).toISOString();
}

/** When anything in a feed was last changed. */
export const updatedOf = ({ entries }: Feed): string => entries.map(({ updated }) => updated).sort().at(-1) ?? UNDATED;
