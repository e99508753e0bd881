import { tiesIn } from '../link/ties-in.ts';
import { z } from '../reading/zod.ts';
import { censusOf, type Dot } from './census.ts';
import { largestFirst, pageOf, paging, question } from './question.ts';

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
    for await (const { from = '', to = '', body } of tiesIn(ledger, 'answer')) {
      const [answering, answered] = [said.get(from), said.get(to)];
      // Answers within a page are counted with it.
      if (!answering?.voice || !answered?.voice || answering.voice === answered.voice || answering.article === answered.article) continue;
      add(body['relation'] as Relation, { voice: answering.voice, name: answering.name }, { voice: answered.voice, name: answered.name }, answering.article, from);
    }
    const rows = [...pairs.values()].map(({ articles, ...pair }) => ({ ...pair, articles: articles.size }));
    return pageOf(rows, (row) => `${largestFirst(row.statements)} ${row.relation} ${row.from.voice} ${row.to.voice}`, page);
  },
});

type Relation = 'cites' | 'accuses' | 'denies' | 'confirms' | 'disputes';

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
