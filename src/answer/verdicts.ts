import { perLanguage } from '../lang/per-language.ts';
import type { Answer } from './answer.ts';

/** Words of judgment, and what whoever uses them of words does to those. */
export const verdictsOf = perLanguage((language): ReadonlyMap<string, Answer['relation']> =>
  new Map(language.table('verdicts').flatMap(([word, relation]) => (word && (relation === 'denies' || relation === 'disputes' || relation === 'confirms') ? [[word, relation] as const] : []))));
