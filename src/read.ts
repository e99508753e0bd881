import { findAnswers } from './answer/find.ts';
import type { Hints } from './article/find.ts';
import { findArticle } from './article/find.ts';
import { settleAttributions } from './attribution/settle.ts';
import { findEvents } from './event/find.ts';
import { anchorQuotedDays } from './event/quoted-days.ts';
import { dateStatements } from './event/said.ts';
import { loadLanguage } from './lang/load.ts';
import { findNames } from './name/find.ts';
import { findPlaces } from './place/find.ts';
import type { Reading } from './reading/assemble.ts';
import { assemble } from './reading/assemble.ts';
import type { Snapshot } from './snapshot/snapshot.ts';
import { addNamed } from './reading/named.ts';
import { resolveSpeakers } from './speaker/resolve.ts';
import { findSyntax } from './syntax/parse.ts';
import { findWhens } from './when/find.ts';

/**
 * Reads one article: who said what, through whom, and who denies it. Pure and synchronous: the same bytes and hints give
 * the same Reading everywhere. Trouble in the article becomes a remark; nothing in it makes this throw.
 */
export function read(snapshot: Snapshot, hints: Hints = {}): Reading {
  const language = loadLanguage('en');
  const article = findArticle(snapshot, hints);
  const syntax = findSyntax(article, language);
  const attributions = settleAttributions(syntax, language);
  const names = findNames(syntax, language);
  const { speakers, statements, remarks } = resolveSpeakers(article, syntax, attributions, language, names);
  const answers = findAnswers(syntax, statements, speakers, language);
  const whens = findWhens(syntax, language, article.published?.value);
  const places = findPlaces(syntax, names, language, article);
  const told = findEvents(syntax, statements, speakers, { whens, places }, language);
  const dated = dateStatements(syntax, statements, whens);
  const known = addNamed(article.text, told.speakers, new Set(speakers.map(({ id }) => id)), names);
  return assemble(snapshot, article, dated, known, anchorQuotedDays(whens, dated), places, told.events, answers, [...syntax.remarks, ...remarks]);
}
