import { linkedId } from '../ledger/ids.ts';
import type { Who } from './gist/who.ts';

/**
 * One id for a speaker wherever he is named, across spellings: of a person by the last name, of a body by its names and its trade. Somebody without a
 * name is another one in every statement. Null for nobody.
 */
export function speakerKey(who: Who, statement: string): string | null {
  if (who.kind === 'nobody') return null;
  if (who.kind === 'person') return linkedId('voice', 'person', who.family);
  if (who.kind === 'body' && who.places.size > 0) return linkedId('voice', 'body', [...who.places].sort(), [...who.nouns].filter((noun) => !noun.startsWith('govern') && !noun.startsWith('state')).sort());
  if (who.kind === 'outlet') return linkedId('voice', 'outlet', who.name.toLowerCase().replace(/^the /, ''));
  return linkedId('voice', 'unnamed', statement, who.name);
}
