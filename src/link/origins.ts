import type { Linked } from '../ledger/linked.ts';
import type { Told } from './gist/gist.ts';
import type { Claim, Graph, Utterance } from './graph.ts';

/** How many voices stand behind one side of a claim. */
export interface Origins {
  /** Articles that carry it, and those of them that are copied from no other of them. */
  readonly articles: number;
  readonly texts: number;
  /** Acts of speaking that can be counted. */
  readonly utterances: readonly Utterance[];
  /** Fewer, if unnamed sources are whom they may be; one more, if somebody unknown stands behind those who only cite. */
  readonly least: number;
  readonly most: number;
  /** Speakers, one however often each spoke. */
  readonly voices: number;
  /** Outlets that only cite each other for it, where nobody is at the start: from, to. */
  readonly circle: readonly (readonly [string, string])[];
}

export function originsOf(graph: Graph, claim: Claim, side: 'asserted' | 'denied', ties: readonly Linked[]): Origins {
  const polarity = side === 'asserted' ? 1 : -1, told = claim.told.filter((one) => one.polarity === polarity), utterances = claim[side];
  const articles = new Set(told.map(({ article }) => article));
  const copied = new Set(ties.flatMap(({ kind, from = '', to = '' }) => (kind === 'copy' && articles.has(from) && articles.has(to) ? [from] : [])));
  const maybe = ties.filter(({ kind }) => kind === 'namesake' || kind === 'doubt').map(({ from = '', to = '' }) => [graph.utteranceOf.get(from), graph.utteranceOf.get(to)] as const);
  const least = groupsOf(utterances, maybe), loose = utterances.length === 0 && told.length > 0;
  return {
    articles: articles.size, texts: articles.size - copied.size, utterances, least, most: loose ? 1 : utterances.length,
    voices: new Set(utterances.map(({ who }) => voiceOf(who.kind === 'person' ? who.family ?? who.name : who.name))).size, circle: circleOf(graph, told),
  };
}

const voiceOf = (name: string): string => name.toLowerCase();

/** Utterances, where those that may be one count once. */
function groupsOf(utterances: readonly Utterance[], maybe: readonly (readonly [Utterance | undefined, Utterance | undefined])[]): number {
  const left = new Set(utterances);
  let groups = 0;
  for (const utterance of utterances) {
    if (!left.has(utterance)) continue;
    groups++;
    const group = new Set([utterance]);
    for (const one of group) for (const [a, b] of maybe) for (const [from, to] of [[a, b], [b, a]]) if (from === one && to !== undefined) group.add(to);
    for (const one of group) left.delete(one);
  }
  return groups;
}

/** Citations among the outlets that carry a claim, where each cites another of them and none names anybody. */
function circleOf({ stories }: Graph, told: readonly Told[]): (readonly [string, string])[] {
  const outlets = new Map(told.map(({ article }) => [stories.get(article)?.gist.outlet ?? '', article]));
  const edges = told.flatMap(({ article, who, channels }): (readonly [string, string])[] => {
    const own = stories.get(article)?.gist.outlet ?? '', cited = [who.kind === 'person' ? '' : who.name.toLowerCase(), ...channels];
    const to = [...outlets.keys()].find((outlet) => outlet !== '' && outlet !== own && cited.some((name) => name !== '' && (name.includes(outlet) || outlet.includes(name.replace(/^(?:the |reports on )+/, '')))));
    return to === undefined ? [] : [[own, to]];
  });
  const starts = new Set(edges.map(([from]) => from));
  return edges.length > 1 && edges.every(([, to]) => starts.has(to)) ? edges : [];
}
