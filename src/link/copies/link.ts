import type { Posted } from '../../ledger/filed.ts';
import { linkedId } from '../../ledger/ids.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { Linked } from '../../ledger/linked.ts';
import type { Neighbours } from '../neighbours.ts';
import { align } from './alignment.ts';
import type { Copied, CopyText } from './copy.ts';
import { directionOf } from './direction.ts';
import { leadsOf } from './leads.ts';

/** The index of fingerprints, and the kind of tie from a copy to its lead. */
export const COPY = 'copy';

/**
 * Texts that share less than this part of the smaller one’s fingerprints are not laid side by side: chance shares less, a third of a text more. On known reprints a tenth would
 * lay twice as many strangers side by side and find 5 more of 1,313 that share between three and four tenths.
 */
const MEET = { number: 1, part: 0.125 };
/** What one text must share with another before that one’s leads are looked for anew: less than any lead covers. */
const TOUCH = 0.05;

/** Ties articles to the ones they were taken from, and those before them whose lead one of these now is. Every article must be filed by its fingerprints. */
export async function linkCopies(ledger: Ledger, articles: readonly string[], near: Neighbours): Promise<void> {
  const touched = new Set(articles), seen = new Map<string, CopyText[]>();
  for (const [text, found] of await allCandidatesOf(ledger, articles, near)) seen.set(text.id, found);
  const candidates = async (text: CopyText): Promise<CopyText[]> => {
    const found = seen.get(text.id) ?? await candidatesOf(await ledger.posted(COPY, text.fingerprint.prints, MEET), text, near);
    seen.set(text.id, found);
    return found;
  };
  for (const id of articles) {
    const text = await near.copyText(id);
    for (const other of text ? await candidates(text) : []) {
      if (!text || touched.has(other.id)) continue;
      const alignment = align(other.fingerprint, text.fingerprint);
      if (alignment.share >= TOUCH && directionOf(other, text, alignment).lead === id) touched.add(other.id);
    }
  }
  for (const id of [...touched].sort()) {
    const text = await near.copyText(id);
    await tieAnew(ledger, id, text ? leadsOf(text, await candidates(text)) : []);
  }
}

async function tieAnew(ledger: Ledger, id: string, leads: readonly Copied[]): Promise<void> {
  const before = await ledger.linked({ from: [id], kind: COPY });
  const now = leads.map((lead) => tieOf(id, lead));
  await ledger.relink({ remove: before.map((tie) => tie.id), put: now });
}

/** The candidates of several texts, in one walk through the index. */
async function allCandidatesOf(ledger: Ledger, articles: readonly string[], near: Neighbours): Promise<(readonly [CopyText, CopyText[]])[]> {
  const texts: CopyText[] = [];
  for (const id of articles) {
    const text = await near.copyText(id);
    if (text) texts.push(text);
  }
  const posted = await ledger.postedAll(COPY, texts.map(({ fingerprint }) => fingerprint.prints), MEET), found: (readonly [CopyText, CopyText[]])[] = [];
  for (const [n, text] of texts.entries()) found.push([text, await candidatesOf(posted[n] ?? [], text, near)]);
  return found;
}

async function candidatesOf(posted: readonly Posted[], text: CopyText, near: Neighbours): Promise<CopyText[]> {
  const found: CopyText[] = [];
  for (const { article } of posted) {
    const other = article === text.id ? undefined : await near.copyText(article);
    if (other && (other.url === undefined || other.url !== text.url)) found.push(other);
  }
  return found;
}

/** Digits after the point that a share is kept with. */
const EXACT = 1e4;

function tieOf(article: string, { of, share, kept, ...how }: Copied): Linked {
  return { id: linkedId(COPY, article, of), kind: COPY, from: article, to: of, body: { share: Math.round(share * EXACT) / EXACT, kept: Math.round(kept * EXACT) / EXACT, ...how } };
}
