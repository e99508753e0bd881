import { type AnswerFound, answersIn, type Placed } from '../answers/answers.ts';
import { mattersOf, type Matter, type Same, sameClaim } from '../claims/same.ts';
import type { Gist, Told } from '../gist/gist.ts';
import { type Account, isEarlier } from '../utterances/accounts.ts';
import { type Between, type Earlier, joinOf } from '../utterances/join.ts';
import { type Namesake, namesakeOf } from '../utterances/namesake.ts';
import type { Story } from './story.ts';

/** How two articles stand to each other. */
export type BetweenOf = (a: string, b: string) => Between;

/** A statement, and one told before it that is about the same. */
export interface ClaimTie {
  readonly told: Told;
  readonly matter: Matter;
  readonly same: Same;
  readonly to: Told;
  /** The article that one stands in. */
  readonly of: Gist;
}

/** All that the ties of one article can go by in another, or in itself. */
export interface Laid {
  /** Earlier accounts of the same act of speaking, by the account they are tied from. */
  readonly joins: ReadonlyMap<Account, readonly Earlier[]>;
  readonly namesakes: ReadonlyMap<Account, Namesake>;
  /** For each statement and each matter the earlier statement that is most surely about the same. */
  readonly claims: ReadonlyMap<Told, readonly ClaimTie[]>;
  /** What each denial may answer. */
  readonly answers: ReadonlyMap<Told, readonly AnswerFound[]>;
}

const NOTHING: Laid = { joins: new Map(), namesakes: new Map(), claims: new Map(), answers: new Map() };

const known = new WeakMap<Story, WeakMap<Story, Laid>>();

/**
 * Lays an article beside another, or itself. That is a function of the two alone, and made once as long as both are kept: an article is tied anew whenever one comes that bears
 * on it, and then only the one that came has to be looked at.
 */
export function laidBeside(story: Story, other: Story, between: BetweenOf): Laid {
  let beside = known.get(story);
  if (!beside) known.set(story, beside = new WeakMap());
  let laid = beside.get(other);
  if (!laid) beside.set(other, laid = lay(story, other, between));
  return laid;
}

export const isNothing = (laid: Laid): boolean => laid === NOTHING;

function lay(story: Story, other: Story, between: BetweenOf): Laid {
  const joins = new Map<Account, Earlier[]>(), namesakes = new Map<Account, Namesake>(), claims = new Map<Told, ClaimTie[]>(), answers = new Map<Told, AnswerFound[]>();
  if (isEarlier(other.gist, story.gist)) {
    const how = between(story.gist.id, other.gist.id);
    for (const account of story.accounts) {
      const earlier = other.accounts.flatMap((to): Earlier[] => {
        const join = joinOf(account, to, how);
        return join ? [{ to, join }] : [];
      });
      if (earlier.length > 0) joins.set(account, earlier);
      const namesake = namesakeOf(account, other.accounts);
      if (namesake) namesakes.set(account, namesake);
    }
  }
  if (other === story || isEarlier(other.gist, story.gist)) {
    for (const told of story.gist.told) {
      const ties = mattersOf(told).flatMap((matter) => firstAndBest(told, matter, other.gist, other === story ? told.at : Infinity) ?? []);
      if (ties.length > 0) claims.set(told, ties);
    }
  }
  const placed = other.gist.told.map((told): Placed => ({ told, gist: other.gist }));
  for (const told of story.gist.told) {
    const found = answersIn({ told, gist: story.gist }, placed);
    if (found.length > 0) answers.set(told, found);
  }
  return joins.size + namesakes.size + claims.size + answers.size === 0 ? NOTHING : { joins, namesakes, claims, answers };
}

/** Of the statements of an article before a place the one that is most surely about the same matter, of two the first. */
function firstAndBest(told: Told, matter: Matter, of: Gist, before: number): ClaimTie | undefined {
  let best: ClaimTie | undefined;
  for (const to of of.told) {
    const same = to.at < before && mattersOf(to).includes(matter) ? sameClaim(told, to, matter) : undefined;
    if (same && (!best || same.score > best.same.score)) best = { told, matter, same, to, of };
  }
  return best;
}
