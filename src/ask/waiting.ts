import { articleOfRow, rowsOf } from '../ledger/ids.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { decisionsOf } from '../link/decisions.ts';
import { tiesIn } from '../link/ties-in.ts';
import { z } from '../reading/zod.ts';
import { paging, question } from './question.ts';
import { shower, statementRow, toldOf } from './statement.ts';

const KINDS = ['doubt', 'namesake', 'answer', 'utterance', 'claim', 'statement'] as const;

const row = z.object({
  about: z.string().describe('the tie or statement to decide about'), kind: z.enum(KINDS), why: z.string().describe('why it waits'), rule: z.string(), reasons: z.array(z.string()), from: statementRow, to: statementRow.optional().describe('what it is tied to'),
});
type Row = z.output<typeof row>;

const WHY: Readonly<Record<(typeof KINDS)[number], string>> = {
  doubt: 'Two acts of speaking fit equally well, so it was tied to neither.', namesake: 'The one without a name may be the one with it.', answer: 'It was worked out that this answers that.',
  utterance: 'It was worked out that both tell of one act of speaking.', claim: 'It was worked out that both speak of one thing.', statement: 'Nobody knows who speaks here.',
};

/** What a person may decide. */
export const waiting = question({
  name: 'waiting',
  about: 'What waits for a person to decide: ties that were worked out and not stated, doubts first, and statements whose speaker nobody knows; what was decided is gone from here.',
  main: 'kind',
  params: z.object({ kind: z.enum(KINDS).optional().describe('one kind only'), ...paging }),
  row,
  ask: async (ledger, { kind: asked, limit, after = '' }) => {
    const decided = decisionsOf(await ledger.reviews()).of, show = shower(ledger), rows: Row[] = [], [begun = '', id = ''] = after.split(' ');
    const isDone = (about: string): boolean => decided.get(about)?.some(({ verb }) => verb !== 'note') === true;
    const kinds = KINDS.filter((kind) => asked === undefined || kind === asked);
    for (const kind of kinds.slice(Math.max(0, kinds.findIndex((one) => one === begun)))) {
      const from = kind === begun ? id : '';
      for await (const one of kind === 'statement' ? unknownIn(ledger, from) : inferredIn(ledger, kind, from)) {
        if (isDone(one.about)) continue;
        const [told, other] = [await toldOf(ledger, one.from), one.to === undefined ? undefined : await toldOf(ledger, one.to)], last = rows.at(-1);
        if (!told) continue;
        if (rows.length === limit && last) return { rows, next: `${last.kind} ${last.about}` };
        rows.push({ about: one.about, kind, why: WHY[kind], rule: one.rule, reasons: one.reasons, from: await show(told), ...(other ? { to: await show(other) } : {}) });
      }
    }
    return { rows };
  },
});

interface Open {
  readonly about: string;
  readonly from: string;
  readonly to?: string;
  readonly rule: string;
  readonly reasons: string[];
}

/** Articles asked for at a time. */
const PAGE = 100;

async function* inferredIn(ledger: Ledger, kind: string, from: string): AsyncGenerator<Open> {
  for await (const { id, from: end = '', to, body } of tiesIn(ledger, kind, from)) if (body['certainty'] !== 'stated') yield { about: id, from: end, ...(to === undefined ? {} : { to }), rule: String(body['rule']), reasons: (body['reasons'] ?? []) as string[] };
}

/** Statements with a source of which nobody knows who it is, in the order of their articles and ids. */
async function* unknownIn(ledger: Ledger, from: string): AsyncGenerator<Open> {
  const begun = articleOfRow(from);
  for (let after = begun ?? '', first = begun !== undefined, more = true; more; first = false) {
    const ids: readonly string[] = [...(first && begun !== undefined ? [begun] : []), ...await ledger.ids('article', after, PAGE)];
    for (const id of ids) {
      const stored = await ledger.article(id);
      if (!stored?.current) continue;
      const unknown = rowsOf(id, stored.reading).filter(({ kind, at, id: own }) => kind === 'statement' && stored.reading.attributions[at]?.speaker === null && stored.reading.attributions[at]?.source !== null && (id !== begun || own > from)).sort((a, b) => (a.id < b.id ? -1 : 1));
      for (const { id: own, at } of unknown) yield { about: own, from: own, rule: stored.reading.attributions[at]?.rule ?? '', reasons: [] };
    }
    after = ids.at(-1) ?? '';
    more = ids.length >= PAGE;
  }
}
