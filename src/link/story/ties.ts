import { linkedId } from '../../ledger/ids.ts';
import type { Linked } from '../../ledger/linked.ts';
import { answerOf, otherAnswerOf, type Placed } from '../answers/answers.ts';
import { answered, mattersOf, type Matter, type Same, sameClaim } from '../claims/same.ts';
import { driftOf, headlinesOf } from '../drift/drift.ts';
import type { Gist, Told } from '../gist/gist.ts';
import { type Account, accountsOf, isEarlier } from '../utterances/accounts.ts';
import { chooseEarlier } from '../utterances/choose.ts';
import { type Between, joinOf } from '../utterances/join.ts';
import { namesakeOf } from '../utterances/namesake.ts';

/** Every kind of tie that goes out from a statement. */
export const STATEMENT_TIES = ['utterance', 'doubt', 'claim', 'answer', 'drift', 'namesake'] as const;
export type StatementTie = (typeof STATEMENT_TIES)[number];

/** One article among its neighbours. */
export interface Story {
  readonly gist: Gist;
  readonly accounts: readonly Account[];
}

export const storyOf = (gist: Gist): Story => ({ gist, accounts: accountsOf(gist) });

/** How two articles stand to each other. */
export type BetweenOf = (a: string, b: string) => Between;

/** All ties that go out from an article: to earlier articles, and from denials to what they deny. A function of the article and its neighbours alone. */
export function tiesOf(story: Story, neighbours: readonly Story[], between: BetweenOf): Linked[] {
  const tie = (kind: StatementTie, from: string, to: string, body: Linked['body']): Linked => ({ id: tieId(kind, from, to, body), kind, from, to, body });
  const others = neighbours.flatMap(({ accounts }) => accounts), found: Linked[] = [];
  for (const account of story.accounts) {
    const chosen = chooseEarlier(account, others, between);
    if (chosen.kind === 'tie') {
      const { rule, certainty, score, by, reasons } = chosen.join;
      found.push(tie('utterance', account.id, chosen.to.id, { rule, certainty, score, by, reasons }));
      const copied = between(story.gist.id, chosen.to.gist.id).copy;
      for (const { a, b, ...change } of driftOf(account, chosen.to, chosen.first, copied)) found.push(tie('drift', b, a, { ...change }));
    } else if (chosen.kind === 'doubt') {
      for (const to of chosen.between) found.push(tie('doubt', account.id, to.id, { rule: 'utterance/two-alike', certainty: 'inferred', reasons: chosen.join.reasons }));
    } else {
      const namesake = namesakeOf(account, others);
      if (namesake) found.push(tie('namesake', account.id, namesake.to.id, { rule: 'utterance/unnamed-and-named', certainty: 'inferred', reasons: namesake.reasons }));
    }
    for (const { a, b, ...change } of headlinesOf(account)) found.push(tie('drift', b, a, { ...change }));
  }
  for (const { told, matter, same, to } of claimsOf(story.gist, neighbours)) found.push(tie('claim', told.id, to.id, { matter, ...same }));
  const placed = [story, ...neighbours].flatMap(({ gist }) => gist.told.map((told): Placed => ({ told, gist })));
  for (const told of story.gist.told) {
    const answer = answerOf({ told, gist: story.gist }, placed) ?? otherAnswerOf({ told, gist: story.gist });
    if (answer) {
      const { from, to, ...body } = answer;
      found.push(tie('answer', from, to, { ...body }));
    }
  }
  return found;
}

/** The id of a tie: what it ties, and of several between the same two which. */
export const tieId = (kind: string, from: string, to: string, body: Linked['body']): string => linkedId(kind, from, to, kind === 'claim' ? body['matter'] : kind === 'drift' ? body['kind'] : null);

interface ClaimTie {
  readonly told: Told;
  readonly matter: Matter;
  readonly same: Same;
  readonly to: Told;
}

/** Each statement with the earlier one that is most surely about the same; on its own page with what it denies there, or one before it. */
function claimsOf(gist: Gist, neighbours: readonly Story[]): ClaimTie[] {
  const before = neighbours.filter((other) => isEarlier(other.gist, gist)).map((other) => other.gist), page = gist.told.map((told): Placed => ({ told, gist }));
  return gist.told.flatMap((told) => {
    const denied = deniedBy(told, gist, page);
    return mattersOf(told).flatMap((matter): ClaimTie[] => {
      const said = denied && denied.matter === matter ? { told, matter, same: answered(told), to: denied.to } : undefined;
      if (said && denied?.sure) return [said];
      let best: ClaimTie | undefined, of: Gist | undefined;
      for (const other of [gist, ...before]) {
        for (const to of other.told) {
          if ((other === gist && to.at >= told.at) || !mattersOf(to).includes(matter)) continue;
          const same = sameClaim(told, to, matter);
          if (!same || (best && (same.score < best.same.score || (same.score === best.same.score && of && !precedes(other, to, of, best.to))))) continue;
          [best, of] = [{ told, matter, same, to }, other];
        }
      }
      return best ? [best] : said ? [said] : [];
    });
  });
}

/** What a statement denies on its own page, as the page says or as it stands there. */
function deniedBy(told: Told, gist: Gist, page: readonly Placed[]): { readonly to: Told; readonly matter: Matter; readonly sure: boolean } | undefined {
  const said = told.polarity === -1 ? gist.told[told.denies[0] ?? -1] : undefined;
  if (said && said.polarity === 1 && said.at !== told.at) return { to: said, matter: told.saying === 'denied' && said.saying === 'reported' ? 'saying' : 'deed', sure: true };
  const answer = answerOf({ told, gist }, page), to = answer && gist.told.find(({ id }) => id === answer.to);
  return to && { to, matter: answer.scope, sure: answer.rule !== 'answer/charged' };
}

const precedes = (a: Gist, x: Told, b: Gist, y: Told): boolean => (a.id === b.id ? x.at < y.at : isEarlier(a, b));

/** Whether the ties of an article may change when another comes: the other is earlier and tells of the same, or is what one of its denials answers. */
export function bearsOn(story: Story, other: Story, between: BetweenOf): boolean {
  if (isEarlier(other.gist, story.gist)) {
    const how = between(story.gist.id, other.gist.id);
    if (story.accounts.some((a) => other.accounts.some((b) => joinOf(a, b, how)))) return true;
    if (story.gist.told.some((a) => other.gist.told.some((b) => sameClaim(a, b) ?? sameClaim(a, b, 'saying')))) return true;
    if (story.accounts.some((a) => namesakeOf(a, other.accounts))) return true;
  }
  const placed = other.gist.told.map((told): Placed => ({ told, gist: other.gist }));
  return story.gist.told.some((told) => answerOf({ told, gist: story.gist }, placed));
}
