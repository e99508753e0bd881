import type { Register } from './register.ts';
import type { Page, Range } from './page.ts';
import { describeRole } from './roles.ts';

/** How far an apposition reaches, in tokens. */
const REACH = 14;

/** Takes up the offices that stand beside names: "Ana Vell, the interior minister,", "The interior minister, Ana Vell,". */
export function readAppositions(page: Page, { named }: Register): void {
  for (const { name, entity } of named) {
    if (entity?.kind !== 'person') continue;
    const behind = phraseBehind(page, name);
    if (behind) describeRole(page, entity, behind);
    const before = phraseBefore(page, name.role?.first ?? name.first);
    if (before) describeRole(page, entity, before);
  }
}

function phraseBehind(page: Page, { last }: Range): Range | undefined {
  if (page.text(last + 1) !== ',') return undefined;
  const first = last + 2;
  const tag = page.tag(first);
  if (tag !== 'DT' && !tag.startsWith('NN') && tag !== 'JJ' && tag !== 'PRP$') return undefined;
  const sentence = page.sentenceOf(first);
  let noun = -1;
  for (let i = first; i < first + REACH && page.sentenceOf(i) === sentence; i++) {
    const here = page.tag(i);
    if (noun < 0 && (page.lexicon.isRole(page.lower(i)) || page.lexicon.isTitle(page.lower(i)))) noun = i;
    if (page.text(i) === ',' || here === '.' || here === ':') return noun >= 0 ? { first, last: i - 1 } : undefined;
    if (here === 'VBD' || here === 'VBZ' || here === 'VBP' || here === 'MD' || here === 'CC' || here === 'WP') return noun >= 0 ? { first, last: i - 1 } : undefined;
  }
  return undefined;
}

/** "the air force commander, | Ana Mor": a determined phrase of office that a comma parts from the name. */
function phraseBefore(page: Page, nameFirst: number): Range | undefined {
  if (page.text(nameFirst - 1) !== ',') return undefined;
  const last = nameFirst - 2, sentence = page.sentenceOf(nameFirst);
  let noun = false;
  for (let i = last; i > last - REACH && page.sentenceOf(i) === sentence; i--) {
    const tag = page.tag(i);
    if (page.lexicon.isRole(page.lower(i))) noun = true;
    if (tag === 'DT' || tag === 'PRP$' || (page.sentenceOf(i - 1) !== sentence && tag.startsWith('NN'))) return noun ? { first: i, last } : undefined;
    if (tag.startsWith('VB') || tag === ',' || tag === 'CC' || tag === '"') return undefined;
  }
  return undefined;
}
