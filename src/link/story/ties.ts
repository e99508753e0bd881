import { linkedId } from '../../ledger/ids.ts';
import type { Linked } from '../../ledger/linked.ts';
import { answerOf, otherAnswerOf } from '../answers/answers.ts';
import { answered, mattersOf, type Matter } from '../claims/same.ts';
import { driftOf, headlinesOf } from '../drift/drift.ts';
import type { Gist, Told } from '../gist/gist.ts';
import { isEarlier } from '../utterances/accounts.ts';
import { chooseEarlier } from '../utterances/choose.ts';
import { likest } from '../utterances/namesake.ts';
import { type BetweenOf, type ClaimTie, isNothing, type Laid, laidBeside } from './laid.ts';
import type { Story } from './story.ts';

/** Every kind of tie that goes out from a statement. */
export const STATEMENT_TIES = ['utterance', 'doubt', 'claim', 'answer', 'drift', 'namesake'] as const;
export type StatementTie = (typeof STATEMENT_TIES)[number];

/** All ties that go out from an article: to earlier articles, and from denials to what they deny. A function of the article and its neighbours alone. */
export function tiesOf(story: Story, neighbours: readonly Story[], between: BetweenOf): Linked[] {
  const tie = (kind: StatementTie, from: string, to: string, body: Linked['body']): Linked => ({ id: tieId(kind, from, to, body), kind, from, to, body });
  const own = laidBeside(story, story, between), beside = neighbours.map((other) => laidBeside(story, other, between)).filter((laid) => !isNothing(laid)), found: Linked[] = [];
  for (const account of story.accounts) {
    const chosen = chooseEarlier(beside.flatMap(({ joins }) => joins.get(account) ?? []), between);
    if (chosen.kind === 'tie') {
      const { rule, certainty, score, by, reasons } = chosen.join;
      found.push(tie('utterance', account.id, chosen.to.id, { rule, certainty, score, by, reasons }));
      const copied = between(story.gist.id, chosen.to.gist.id).copy;
      for (const { a, b, ...change } of driftOf(account, chosen.to, chosen.first, copied)) found.push(tie('drift', b, a, { ...change }));
    } else if (chosen.kind === 'doubt') {
      for (const to of chosen.between) found.push(tie('doubt', account.id, to.id, { rule: 'utterance/two-alike', certainty: 'inferred', reasons: chosen.join.reasons }));
    } else {
      const namesake = likest(beside.flatMap(({ namesakes }) => namesakes.get(account) ?? []));
      if (namesake) found.push(tie('namesake', account.id, namesake.to.id, { rule: 'utterance/unnamed-and-named', certainty: 'inferred', reasons: namesake.reasons }));
    }
    for (const { a, b, ...change } of headlinesOf(account)) found.push(tie('drift', b, a, { ...change }));
  }
  for (const { told, matter, same, to } of claimsOf(story.gist, own, beside)) found.push(tie('claim', told.id, to.id, { matter, ...same }));
  for (const told of story.gist.told) {
    const answer = answerOf(told, [own, ...beside].flatMap(({ answers }) => answers.get(told) ?? [])) ?? otherAnswerOf({ told, gist: story.gist });
    if (answer) {
      const { from, to, ...body } = answer;
      found.push(tie('answer', from, to, { ...body }));
    }
  }
  return found;
}

/** The id of a tie: what it ties, and of several between the same two which. */
export const tieId = (kind: string, from: string, to: string, body: Linked['body']): string => linkedId(kind, from, to, kind === 'claim' ? body['matter'] : kind === 'drift' ? body['kind'] : null);

/** Each statement with the earlier one that is most surely about the same; on its own page with what it denies there, or one before it. */
function claimsOf(gist: Gist, own: Laid, beside: readonly Laid[]): ClaimTie[] {
  return gist.told.flatMap((told) => {
    const denied = deniedBy(told, gist, own), ties = [own, ...beside].flatMap(({ claims }) => claims.get(told) ?? []);
    return mattersOf(told).flatMap((matter): ClaimTie[] => {
      const said = denied && denied.matter === matter ? { told, matter, same: answered(told), to: denied.to, of: gist } : undefined;
      if (said && denied?.sure) return [said];
      const best = ties.filter((tie) => tie.matter === matter).reduce<ClaimTie | undefined>((first, tie) => (!first || tie.same.score > first.same.score || (tie.same.score === first.same.score && precedes(tie, first)) ? tie : first), undefined);
      return best ? [best] : said ? [said] : [];
    });
  });
}

const precedes = (a: ClaimTie, b: ClaimTie): boolean => (a.of.id === b.of.id ? a.to.at < b.to.at : isEarlier(a.of, b.of));

/** What a statement denies on its own page, as the page says or as it stands there. */
function deniedBy(told: Told, gist: Gist, own: Laid): { readonly to: Told; readonly matter: Matter; readonly sure: boolean } | undefined {
  const said = told.polarity === -1 ? gist.told[told.denies[0] ?? -1] : undefined;
  if (said && said.polarity === 1 && said.at !== told.at) return { to: said, matter: told.saying === 'denied' && said.saying === 'reported' ? 'saying' : 'deed', sure: true };
  const answer = answerOf(told, own.answers.get(told) ?? []), to = answer && gist.told.find(({ id }) => id === answer.to);
  return to && { to, matter: answer.scope, sure: answer.rule !== 'answer/charged' };
}

/** Whether the ties of an article may change when another comes: the other is earlier and tells of the same, or is what one of its denials answers. */
export const bearsOn = (story: Story, other: Story, between: BetweenOf): boolean => !isNothing(laidBeside(story, other, between));
