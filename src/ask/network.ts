import { z } from '../reading/zod.ts';
import { censusOf, type Dot } from './census.ts';
import { pageOf, paging, question } from './question.ts';

const dot = z.object({ voice: z.string(), name: z.string() });

/** Who has to do with whom. */
export const network = question({
  name: 'network',
  about: 'Who cites, accuses, denies, confirms or disputes whom, each pair once with the number of statements and articles, the most frequent first.',
  main: 'of',
  params: z.object({
    of: z.string().optional().describe('a speaker’s id, or a part of the name: those around; else all'), relation: z.enum(['cites', 'accuses', 'denies', 'confirms', 'disputes']).optional().describe('one kind only'),
    article: z.string().optional().describe('an article’s id: of one article only'), ...paging,
  }),
  row: z.object({ relation: z.enum(['cites', 'accuses', 'denies', 'confirms', 'disputes']), from: dot, to: dot, statements: z.number(), articles: z.number(), example: z.string().optional().describe('one of the statements') }),
  ask: async (ledger, { of, relation, article, ...page }) => {
    const asked = of?.toLowerCase(), meant = ({ voice, name }: Dot): boolean => asked === undefined || voice === asked || name.toLowerCase().includes(asked);
    const census = await censusOf(ledger), names = namesIn(census.flatMap(({ edges }) => edges.flatMap(({ from, to }) => [from, to])));
    const pairs = new Map<string, { relation: Relation; from: Dot; to: Dot; statements: number; articles: Set<string>; example?: string }>();
    const add = (kind: Relation, from: Dot, to: Dot, at: string, statement: string | undefined): void => {
      if ((relation !== undefined && kind !== relation) || !(meant(from) || meant(to)) || (article !== undefined && at !== article)) return;
      const key = `${kind} ${from.voice} ${to.voice}`, pair = pairs.get(key) ?? { relation: kind, from: nameOf(names, from), to: nameOf(names, to), statements: 0, articles: new Set<string>(), ...(statement === undefined ? {} : { example: statement }) };
      pairs.set(key, pair);
      pair.statements++;
      pair.articles.add(at);
    };
    for (const { id, edges } of census) for (const edge of edges) add(edge.relation, edge.from, edge.to, id, edge.statement);
    const said = new Map(census.flatMap(({ id, said: all }) => all.map((one) => [one.statement, { ...one, article: id }] as const)));
    for (let after = '', more = true; more;) {
      const ties = await ledger.linked({ kind: 'answer', after, limit: PAGE });
      for (const { from = '', to = '', body } of ties) {
        const [answering, answered] = [said.get(from), said.get(to)];
        // Answers within a page are counted with it.
        if (!answering?.voice || !answered?.voice || answering.voice === answered.voice || answering.article === answered.article) continue;
        add(body['relation'] as Relation, { voice: answering.voice, name: answering.name }, { voice: answered.voice, name: answered.name }, answering.article, from);
      }
      after = ties.at(-1)?.id ?? '';
      more = ties.length === PAGE;
    }
    const rows = [...pairs.values()].map(({ articles, ...pair }) => ({ ...pair, articles: articles.size }));
    return pageOf(rows, (row) => `${String(MOST - row.statements).padStart(DIGITS, '0')} ${row.relation} ${row.from.voice} ${row.to.voice}`, page);
  },
});

type Relation = 'cites' | 'accuses' | 'denies' | 'confirms' | 'disputes';

/** Ties asked for at a time. */
const PAGE = 1000;
/** More statements than two people ever make about each other; so that numbers sort as text, the largest first. */
const MOST = 999_999_999, DIGITS = 9;

/** Everybody’s most frequent name, the longest of several. */
function namesIn(dots: readonly Dot[]): ReadonlyMap<string, string> {
  const spelt = new Map<string, Map<string, number>>();
  for (const { voice, name } of dots) {
    const names = spelt.get(voice) ?? new Map<string, number>();
    spelt.set(voice, names.set(name, (names.get(name) ?? 0) + 1));
  }
  return new Map([...spelt].map(([voice, names]) => [voice, [...names].sort((a, b) => b[1] - a[1] || b[0].length - a[0].length || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? '']));
}

const nameOf = (names: ReadonlyMap<string, string>, { voice, name }: Dot): Dot => ({ voice, name: names.get(voice) ?? name });
