import { perLanguage } from '../lang/per-language.ts';
import type { Tree } from './clause.ts';
import type { EventCode } from './event.ts';
import { EVENT_CODES } from './event.ts';
import type { Parties } from './parties.ts';
import { subjectOf } from './parties.ts';

/** An event told by a noun: "Tarn is responsible for the attack". */
export interface NounEvent {
  readonly code: EventCode;
  readonly noun: number;
  readonly parties: Parties;
}

/** The roots of nouns. */
export const nounsOf = perLanguage((language): ReadonlyMap<string, EventCode> => new Map(language.table('event-nouns').flatMap(([root, words = '']) => {
  const code = EVENT_CODES.find((one) => one === root);
  return code === undefined ? [] : words.split(' ').map((word): [string, EventCode] => [word, code]);
})));

/** The first noun of a sentence that tells an event as what its clause is about: subject, object, or what these are of. */
export function nounEventOf(tree: Tree, nouns: ReadonlyMap<string, EventCode>): NounEvent | undefined {
  for (let at = tree.first; at <= tree.last; at++) {
    const code = nouns.get(tree.lower(at));
    if (code === undefined || tree.tag(at)?.startsWith('NN') !== true || !isCentral(tree, at)) continue;
    const owner = tree.kid(at, 'nmod:poss');
    const verb = tree.head(at);
    const actor = owner ?? (verb >= tree.first && tree.tag(verb)?.startsWith('VB') === true && tree.label(at) !== 'nsubj' ? subjectOf(tree, verb) : undefined);
    const of = tree.kids(at).find((k) => k > at && tree.label(k) === 'nmod');
    return { code, noun: at, parties: { actors: actor === undefined || actor === at ? [] : [actor], recipients: of === undefined ? [] : [of] } };
  }
  return undefined;
}

function isCentral(tree: Tree, at: number): boolean {
  const label = tree.label(at);
  if (tree.kids(at).some((k) => k < at && MAYBE.has(tree.lower(k))) || WEIGHS.has(tree.lower(tree.head(at)))) return false;
  if (tree.kids(tree.head(at)).some((k) => tree.tag(k) === 'MD')) return false; // "an attack would be a mistake"
  if (label === 'compound' || label === 'nmod:poss') return false;
  if (label === 'conj' || label === 'nmod' || label === 'obl') return label !== 'obl' || tree.kids(at).every((k) => !SETTING.has(tree.lower(k)));
  return label !== undefined && CENTRAL.has(label);
}

const CENTRAL = new Set<string>(['nsubj', 'nsubj:pass', 'obj', 'root', 'ccomp', 'xcomp']);
/** A deed that may be: "a possible attack". */
const MAYBE = new Set(['possible', 'potential', 'planned', 'proposed', 'threatened', 'future', 'further', 'looming', 'imminent', 'feared', 'any', 'no', 'another']);
/** What is weighed, wanted or feared has not happened: "is considering sanctions". */
const WEIGHS = new Set([
  'consider', 'considers', 'considered', 'considering', 'mull', 'mulls', 'mulled', 'mulling', 'weigh', 'weighs', 'weighed', 'weighing', 'want', 'wants', 'wanted', 'fear', 'fears', 'feared', 'fearing', 'expect', 'expects', 'expected',
  'predict', 'predicts', 'predicted', 'avoid', 'avoids', 'avoided', 'prevent', 'prevents', 'prevented', 'preventing', 'avert', 'averts', 'averted', 'plan', 'plans', 'planned', 'planning', 'favor', 'favors', 'favour', 'favours', 'risk', 'risks', 'risked',
]);
/** What stands behind these is the setting, told before: "after the attack". */
const SETTING = new Set(['after', 'before', 'since', 'during', 'amid', 'despite', 'following', 'ahead', 'until', 'at', 'without']);
