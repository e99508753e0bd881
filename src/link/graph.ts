import type { Linked } from '../ledger/linked.ts';
import { isoDay } from '../text/calendar.ts';
import type { Matter } from './claims/same.ts';
import type { Told } from './gist/gist.ts';
import type { Who } from './gist/who.ts';
import type { Story } from './story/story.ts';
import { type Account, isEarlier } from './utterances/accounts.ts';

/** One act of speaking in the world, as far as the pages laid together tell of it. */
export interface Utterance {
  /** `utterance:` and the digits of the first statement of its first account. */
  readonly id: string;
  readonly accounts: readonly Account[];
  readonly who: Who;
  /** The days its pages give, the most frequent first. */
  readonly days: readonly string[];
  readonly channels: readonly string[];
  /** Whether it can be counted: not a habit, an outlet that cites, nobody. */
  readonly counted: boolean;
}

/** Something at issue: what some assert and others deny. */
export interface Claim {
  /** `claim:` and the digits of its first statement; an `s` behind them where it is about somebody’s having said something. */
  readonly id: string;
  readonly matter: Matter;
  /** In the order of their articles. */
  readonly told: readonly Told[];
  readonly asserted: readonly Utterance[];
  readonly denied: readonly Utterance[];
  /** Statements that carry it and are no act of speaking that could be counted. */
  readonly uncounted: readonly Told[];
}

/** Stories tied together: utterances and claims are what the ties leave when each is followed to its end. */
export interface Graph {
  readonly told: ReadonlyMap<string, Told>;
  readonly stories: ReadonlyMap<string, Story>;
  readonly utterances: readonly Utterance[];
  readonly claims: readonly Claim[];
  readonly utteranceOf: ReadonlyMap<string, Utterance>;
  readonly claimsOf: ReadonlyMap<string, readonly Claim[]>;
}

export function graphOf(stories: readonly Story[], ties: readonly Linked[]): Graph {
  const told = new Map(stories.flatMap(({ gist }) => gist.told.map((one) => [one.id, one] as const)));
  const utterances = utterancesOf(stories, ties.filter(({ kind }) => kind === 'utterance'));
  const utteranceOf = new Map(utterances.flatMap((utterance) => utterance.accounts.flatMap((account) => account.told.map((one) => [one.id, utterance] as const))));
  const place = new Map([...stories].sort((a, b) => (isEarlier(a.gist, b.gist) ? -1 : 1)).map(({ gist }, n) => [gist.id, n]));
  const claims = claimsIn(told, ties.filter(({ kind }) => kind === 'claim'), utteranceOf, place);
  const claimsOf = new Map<string, Claim[]>();
  for (const claim of claims) for (const one of claim.told) claimsOf.set(one.id, [...claimsOf.get(one.id) ?? [], claim]);
  return { told, stories: new Map(stories.map((story) => [story.gist.id, story])), utterances, claims, utteranceOf, claimsOf };
}

/** The id of a thing that is named by its first statement. */
export const named = (kind: 'utterance' | 'claim', statement: string): string => `${kind}:${statement.slice(statement.indexOf(':') + 1)}`;

/** What each is tied to in the end; what is tied in a ring, which only a person can make, to the least of the ring. */
function rootsOf(ties: readonly Linked[]): (id: string) => string {
  const next = new Map<string, string[]>(), known = new Map<string, string>();
  for (const { from = '', to = '' } of ties) for (const [a, b] of [[from, to], [to, from]] as const) next.set(a, [...next.get(a) ?? [], b]);
  const heads = new Set(ties.map(({ to }) => to)), tails = new Set(ties.map(({ from }) => from));
  return (id) => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const reached = new Set([id]);
    for (const one of reached) for (const other of next.get(one) ?? []) reached.add(other);
    const sorted = [...reached].sort(), root = sorted.find((one) => heads.has(one) && !tails.has(one)) ?? sorted[0] ?? id;
    for (const one of reached) known.set(one, root);
    return root;
  };
}

function utterancesOf(stories: readonly Story[], ties: readonly Linked[]): Utterance[] {
  const rootOf = rootsOf(ties), groups = new Map<string, Account[]>();
  for (const { accounts } of [...stories].sort((a, b) => (isEarlier(a.gist, b.gist) ? -1 : 1))) {
    for (const account of accounts) {
      const root = rootOf(account.id), group = groups.get(root);
      if (group) group.push(account);
      else groups.set(root, [account]);
    }
  }
  return [...groups].map(([root, accounts]): Utterance => {
    const order: readonly Who['kind'][] = ['person', 'body', 'document', 'unnamed', 'outlet', 'nobody'];
    const who = accounts.map((account) => account.who).reduce((best, one) => (order.indexOf(one.kind) < order.indexOf(best.kind) || (one.kind === best.kind && one.name.length > best.name.length) ? one : best));
    const days = new Map<number, number>();
    for (const account of accounts) for (const day of account.days) days.set(day, (days.get(day) ?? 0) + 1);
    return {
      id: named('utterance', root), accounts, who, days: [...days].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([day]) => isoDay(day)),
      channels: [...new Set(accounts.flatMap((account) => [...account.channels]))], counted: accounts.some(({ standing }) => !standing),
    };
  });
}

function claimsIn(told: ReadonlyMap<string, Told>, ties: readonly Linked[], utteranceOf: ReadonlyMap<string, Utterance>, place: ReadonlyMap<string, number>): Claim[] {
  const claims: Claim[] = [];
  for (const matter of ['deed', 'saying'] as const) {
    const of = ties.filter(({ body }) => body['matter'] === matter), rootOf = rootsOf(of), groups = new Map<string, Told[]>();
    for (const id of new Set(of.flatMap(({ from = '', to = '' }) => [from, to]))) {
      const one = told.get(id), group = groups.get(rootOf(id));
      if (one && group) group.push(one);
      else if (one) groups.set(rootOf(id), [one]);
    }
    for (const [root, group] of groups) {
      const sorted = group.sort((a, b) => (place.get(a.article) ?? 0) - (place.get(b.article) ?? 0) || a.at - b.at);
      const side = (polarity: 1 | -1): Utterance[] => [...new Set(sorted.flatMap((one) => (one.polarity === polarity ? utteranceOf.get(one.id) ?? [] : [])))].filter(({ counted }) => counted);
      claims.push({
        id: `${named('claim', root)}${matter === 'saying' ? 's' : ''}`, matter, told: sorted, asserted: side(1), denied: side(-1),
        uncounted: sorted.filter((one) => utteranceOf.get(one.id)?.counted !== true),
      });
    }
  }
  return claims.sort((a, b) => (a.id < b.id ? -1 : 1));
}
