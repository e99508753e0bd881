import type { Syntax } from '../syntax/syntax.ts';
import type { Span } from '../text/span.ts';
import type { When } from '../when/when.ts';
import type { Tree } from './clause.ts';
import { firstFrom } from './first-from.ts';

/** The times that can be the time of a deed, each with the token it begins at, in reading order. */
export interface Dates {
  /** The time of the deed that a token tells. */
  readonly of: (tree: Tree, at: number, sentence: Span) => When | undefined;
}

/**
 * Looks up when a deed was done: the time that hangs on its verb, or on a verb joined to it ("bombed the port and seized two ships on Monday");
 * else the nearest with no other verb between. The day of the telling ("said on Monday that …") is not the day of the deed.
 */
export function datesOf({ tokens }: Syntax, whens: readonly When[]): Dates {
  const dates = whens.filter(({ type, value }) => (type === 'date' || type === 'time') && !value.endsWith('_REF'));
  const starts = new Map(dates.length === 0 ? [] : tokens.map(({ start }, at) => [start, at]));
  return {
    of(tree, at, sentence) {
      let nearest: { when: When; far: number } | undefined;
      for (let n = firstFrom(dates, sentence.start); n < dates.length; n++) {
        const when = dates[n];
        const token = starts.get(when?.start ?? -1);
        if (when === undefined || token === undefined || when.start >= sentence.end) break;
        const far = belongs(tree, token, at) ? Math.abs(token - at) : alone(tree, token, at) ? AFAR + Math.abs(token - at) : Infinity;
        if (far < (nearest?.far ?? Infinity)) nearest = { when, far };
      }
      return nearest?.when;
    },
  };
}

/** Further than any time that hangs on the verb can stand from it. */
const AFAR = 1_000_000;

/** Whether the first verb above a time is the verb, or joined to it. */
function belongs(tree: Tree, token: number, verb: number): boolean {
  let at = token;
  for (let steps = 0; steps < HIGHEST; steps++) {
    at = tree.head(at);
    if (at < tree.first) return false;
    if (at === verb) return true;
    if (isVerb(tree, at)) return (tree.label(at) === 'conj' && tree.head(at) === verb) || (tree.label(verb) === 'conj' && tree.head(verb) === at);
  }
  return false;
}

/** Whether no other verb stands between a time and the verb. */
function alone(tree: Tree, token: number, verb: number): boolean {
  for (let at = Math.min(token, verb) + 1; at < Math.max(token, verb); at++) if (isVerb(tree, at)) return false;
  return true;
}

function isVerb(tree: Tree, at: number): boolean {
  const label = tree.label(at);
  return tree.tag(at)?.startsWith('VB') === true && label !== 'aux' && label !== 'aux:pass' && label !== 'cop';
}

/** Steps up the tree from a time to its verb: "on the evening of the last Wednesday" takes four. */
const HIGHEST = 6;
