import { folded } from '../ledger/search.ts';
import { z } from '../reading/zod.ts';
import { censusOf } from './census.ts';
import { byNumber, largestFirst, pageOf, paging, question } from './question.ts';

/** Everybody who says something. */
export const speakers = question({
  name: 'speakers',
  about: 'Everybody named who says something in a ledger, those with the most statements first.',
  main: 'name',
  params: z.object({ name: z.string().optional().describe('words of the name, or the beginnings of them'), kind: z.enum(['person', 'body', 'outlet', 'document']).optional().describe('one kind only'), ...paging }),
  row: z.object({ voice: z.string().describe('one id for a speaker across pages'), names: z.array(z.string()).describe('its spellings, the most frequent first'), kind: z.string(), statements: z.number(), articles: z.number(), outlets: z.number(), stances: z.record(z.string(), z.number()) }),
  ask: async (ledger, { name, kind, ...page }) => {
    const voices = new Map<string, Heard>();
    for (const { id, about: { outlet }, said } of await censusOf(ledger)) {
      for (const one of said) {
        if (one.voice === null || one.kind === 'unnamed') continue;
        const heard = voices.get(one.voice) ?? { kind: one.kind, names: [], articles: new Set(), outlets: new Set(), stances: [] };
        voices.set(one.voice, heard);
        heard.names.push(one.name);
        heard.stances.push(one.stance);
        heard.articles.add(id);
        if (outlet !== undefined) heard.outlets.add(outlet);
      }
    }
    const wanted = folded(name ?? '').split(' ').filter((word) => word !== '');
    const rows = [...voices].flatMap(([voice, { names, articles, outlets, stances, kind: is }]) => {
      const spelt = byNumber(names).map(([one]) => one), words = spelt.flatMap((one) => folded(one).split(' '));
      if ((kind !== undefined && is !== kind) || !wanted.every((word) => words.some((one) => one.startsWith(word)))) return [];
      return [{ voice, names: spelt, kind: is, statements: names.length, articles: articles.size, outlets: outlets.size, stances: Object.fromEntries(byNumber(stances).sort(([a], [b]) => (a < b ? -1 : 1))) }];
    });
    return pageOf(rows, ({ statements, voice }) => `${largestFirst(statements)} ${voice}`, page);
  },
});

interface Heard {
  readonly kind: string;
  /** One of each statement. */
  readonly names: string[];
  readonly stances: string[];
  readonly articles: Set<string>;
  readonly outlets: Set<string>;
}
