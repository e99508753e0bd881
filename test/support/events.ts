import { findAttributions } from '../../src/attribution/find.ts';
import type { Event } from '../../src/event/event.ts';
import { findEvents } from '../../src/event/find.ts';
import { loadLanguage } from '../../src/lang/load.ts';
import type { Speaker } from '../../src/speaker/speaker.ts';
import { resolveSpeakers } from '../../src/speaker/resolve.ts';
import { findSyntax } from '../../src/syntax/parse.ts';
import { findWhens } from '../../src/when/find.ts';
import { findArticle } from '../../src/article/find.ts';
import { snapshotOfText } from './snapshot.ts';

/** The events of an article that is one paragraph of body. */
export function eventsOf(text: string): { events: readonly Event[]; speakers: readonly Speaker[] } {
  const language = loadLanguage('en');
  const article = { ...findArticle(snapshotOfText(text)), text, blocks: [{ start: 0, end: text.length, role: 'body', rule: 'test', certainty: 'stated' }] as const };
  const syntax = findSyntax(article, language);
  const { speakers, statements } = resolveSpeakers(article, syntax, findAttributions(syntax, language), language);
  return findEvents(syntax, statements, speakers, { whens: findWhens(syntax, language), places: [] }, language);
}

/** An event in a line: "ACCUSE narrated ministry > Tarn". */
export function drawnEvents(text: string): string[] {
  const { events, speakers } = eventsOf(text);
  const names = (ids: readonly string[]): string => ids.map((id) => speakers.find((speaker) => speaker.id === id)?.name ?? '?').join(' + ');
  return events.map(({ code, status, actors, recipients }) => [code, status, names(actors), ...(recipients.length > 0 ? ['>', names(recipients)] : [])].join(' '));
}
