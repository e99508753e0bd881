import type { Article } from '../article/article.ts';
import type { Attribution } from '../attribution/attribution.ts';
import type { Language } from '../lang/language.ts';
import type { Syntax } from '../syntax/syntax.ts';
import type { Remark } from '../text/remark.ts';
import type { Speaker, Statement } from './speaker.ts';

export interface Resolved {
  readonly speakers: readonly Speaker[];
  /** One for each attribution, in the same order. */
  readonly statements: readonly Statement[];
  readonly remarks: readonly Remark[];
}

/** Makes one speaker of all of a person's or body's mentions. */
export function resolveSpeakers(_article: Article, _syntax: Syntax, attributions: readonly Attribution[], _language: Language): Resolved {
  return { speakers: [], statements: attributions.map((a) => ({ ...a, speaker: null, relays: [] })), remarks: [] };
}
