import { createHash } from 'node:crypto';
import type { Hints } from '../../article/hints.ts';
import type { Reading } from '../../reading/assemble.ts';

/** How one page of a host was read: as much of it as shows that a design has changed. */
export interface Look {
  /** Of its address, so that ten versions of a live page are one page. */
  readonly page: string;
  /** Characters in blocks of the body, and their number. */
  readonly body: number;
  readonly blocks: number;
  readonly headline: boolean;
  readonly byline: boolean;
  /** Whether the page itself tells its day: not its address, not whoever added it. */
  readonly day: boolean;
}

/** Where a day of publication comes from that no design shows. */
const ELSEWHERE: ReadonlySet<string> = new Set(['hint', 'address']);

/** Hex digits that tell a page from the hundred others that are remembered with it. */
const DIGITS = 8;

/** How a page was read, and the host it is of; undefined for one that has no address. */
export function lookAt({ article }: Reading, hints: Hints): { readonly host: string; readonly look: Look } | undefined {
  const url = hints.url ?? article.canonicalUrl;
  if (url === undefined || !URL.canParse(url)) return undefined;
  const body = article.blocks.filter(({ role }) => role === 'body'), { host } = new URL(url);
  return host === '' ? undefined : {
    host,
    look: {
      page: createHash('sha256').update(url).digest('hex').slice(0, DIGITS), body: body.reduce((sum, { start, end }) => sum + end - start, 0), blocks: body.length,
      headline: article.headline !== undefined, byline: (article.byline?.length ?? 0) > 0, day: article.published !== undefined && !ELSEWHERE.has(article.published.rule),
    },
  };
}
