import type { Ledger } from '../ledger/ledger.ts';
import { gistOf } from '../link/gist/gist.ts';
import type { Told } from '../link/gist/gist.ts';
import { originsOf } from '../link/origins.ts';
import { read } from '../read.ts';
import type { Reading } from '../reading/assemble.ts';
import type { Outcome, ReadPage } from '../reading/outcome.ts';
import { z } from '../reading/zod.ts';
import { snapshotOfText } from '../snapshot/take.ts';
import { question } from './question.ts';
import { LOOKED_AT, partOf } from './statement.ts';
import { onNobodysWord } from './unattributed.ts';

const found = z.object({ rule: z.enum(['unattributed', 'anonymous', 'accusation-without-reply', 'single-origin', 'undated']), message: z.string(), text: z.string(), start: z.number().optional(), end: z.number().optional() });
type Found = z.output<typeof found>;

/** What a standards editor would ask of a draft. Nothing of it is kept. */
export const lint = question({
  name: 'lint',
  about: 'What a standards editor would ask of a draft: what is on nobody’s word, anonymous sources, accusations without a reply, what the ledger has from one origin only, and no date. Nothing of the draft is kept.',
  main: 'text',
  params: z.object({ text: z.string().min(1).describe('the draft; on the command line its file, or `-`'), published: z.iso.date().optional().describe('its day of publication') }),
  row: found,
  ask: async (ledger, draft) => ({ rows: (await linted(ledger, draft, async (snapshot, hints) => ({ reading: read(snapshot, hints) }))).rows }),
});

/** The findings with the Reading they are about; none, and a problem, where the draft could not be read. */
export async function linted(ledger: Ledger, { text, published }: { readonly text: string; readonly published?: string | undefined }, readPage: ReadPage): Promise<Outcome & { readonly rows: Found[] }> {
  const snapshot = snapshotOfText(text, '', 'text/plain'), { id } = snapshot, hints = published === undefined ? {} : { published }, outcome = await readPage(snapshot, hints), { reading } = outcome;
  if (outcome.problem !== undefined) return { rows: [], ...outcome };
  const { told } = gistOf({ id: `article:${id.slice(7, 27)}`, snapshot: id, pipeline: '', hints, current: true, reading });
  const undated = reading.article.published === undefined && published === undefined;
  const rows: Found[] = [
    ...(undated ? [{ rule: 'undated' as const, message: 'No day of publication is given, so “on Monday” is no day.', text: '' }] : []), ...onOwnWord(reading), ...anonymous(reading, told), ...unanswered(reading, told), ...await single(ledger, reading, told),
  ];
  return { rows: rows.sort((a, b) => (a.start ?? -1) - (b.start ?? -1)), reading };
}

const spanOf = (reading: Reading, { at }: Told): { start?: number; end?: number } => {
  const [first] = reading.attributions[at]?.content ?? [], last = reading.attributions[at]?.content.at(-1);
  return first && last ? { start: first.start, end: last.end } : {};
};

function onOwnWord(reading: Reading): Found[] {
  return onNobodysWord(reading).map((block) => ({ rule: 'unattributed', message: 'Nobody is credited with this.', ...block }));
}

function anonymous(reading: Reading, told: readonly Told[]): Found[] {
  return told.flatMap((one) => (one.who.kind === 'unnamed' && one.within === undefined ? [{ rule: 'anonymous' as const, message: `${one.who.name} has no name here.`, text: one.content, ...spanOf(reading, one) }] : []));
}

const CHARGE = /\b(?:accus|alleg|blam|charg)/i;

/** Accusations of somebody named, where nothing of that name answers, denies or declines. */
function unanswered(reading: Reading, told: readonly Told[]): Found[] {
  const replies = told.filter(({ stance }) => stance === 'denies' || stance === 'withholds');
  return told.flatMap((one) => {
    if (one.polarity !== 1 || !CHARGE.test(one.cue)) return [];
    const replied = replies.some(({ who }) => [...who.places, ...who.role, ...(who.kind === 'person' ? who.nouns : [])].some((name) => one.terms.names.has(name)));
    return replied ? [] : [{ rule: 'accusation-without-reply' as const, message: `${one.who.name || 'Somebody'} makes an accusation, and nobody it names replies.`, text: one.content, ...spanOf(reading, one) }];
  });
}

/** What the ledger knows from one act of speaking only. */
async function single(ledger: Ledger, reading: Reading, told: readonly Told[]): Promise<Found[]> {
  const rows: Found[] = [];
  for (const one of told) {
    if (one.polarity !== 1 || one.core.stems.size < ENOUGH) continue;
    const words = one.core.words.filter((word) => word.length > SHORT).slice(0, ENOUGH).join(' '), { graph, ties, asked } = await partOf(ledger, words, LOOKED_AT);
    const claims = [...new Set(asked.flatMap((id) => graph.claimsOf.get(id) ?? []))], sides = claims.map((claim) => originsOf(graph, claim, 'asserted', ties)).filter(({ articles }) => articles > 1);
    const [only] = sides;
    if (only && sides.length === 1 && only.most <= 1) rows.push({ rule: 'single-origin', message: `The ledger has this in ${only.articles} articles from ${only.most === 0 ? 'no' : 'one'} origin.`, text: one.content, ...spanOf(reading, one) });
  }
  return rows;
}

/** Words that mean something before a statement is looked up, and letters of those. */
const ENOUGH = 3, SHORT = 4;
