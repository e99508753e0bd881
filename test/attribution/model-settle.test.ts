import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findArticle } from '../../src/article/find.ts';
import { findAttributions } from '../../src/attribution/find.ts';
import type { Candidate } from '../../src/attribution/model/candidates.ts';
import { propose } from '../../src/attribution/propose.ts';
import { settle, settleAttributions } from '../../src/attribution/settle.ts';
import { viewOf } from '../../src/attribution/view.ts';
import { loadLanguage } from '../../src/lang/load.ts';
import { findSyntax } from '../../src/syntax/parse.ts';
import { drawMarked, type Mark } from '../../src/text/marked.ts';
import { snapshotOfText } from '../support/snapshot.ts';

const language = loadLanguage('en');

/** A paragraph with what rules and model credit in it drawn in, the attributions numbered where there are several. */
function settled(text: string): string {
  const found = settleAttributions(findSyntax(findArticle(snapshotOfText(`${text}\n`)), language), language);
  const marks = found.flatMap(({ source, cue, content }, n): Mark[] => {
    const of = [found.length === 1 ? '' : `${n + 1}`];
    return [...(source ? [{ ...source, role: 'source' as const, of }] : []), ...(cue ? [{ ...cue, role: 'cue' as const, of }] : []), ...content.map((span) => ({ ...span, role: 'content' as const, of }))];
  });
  return drawMarked({ text, marks });
}

describe('rules and model together', () => {
  it('keep a nested attribution, which the model does not know', () =>
    expect(settled('According to Ostra Press, officials in Tavia claimed that the bridge was closed.'))
      .toBe('[cue:1 According to] [source:1 Ostra Press], [content:1 [source:2 officials in Tavia] [cue:2 claimed] [content:2 that the bridge was closed]].'));

  it('join the pieces of an interrupted quotation', () =>
    expect(settled('“We will rebuild the wall,” the engineer said, “and we will do it this year.”'))
      .toBe('[content “We will rebuild the wall,”] [source the engineer] [cue said], [content “and we will do it this year.”]'));

  it('give a quotation both its marks, whatever stands between them and its words', () =>
    expect(settled('“=We saw no boats,” the engineer said.')).toBe('[content “=We saw no boats,”] [source the engineer] [cue said].'));

  it('end what is denied where the clause ends that opens the sentence', () =>
    expect(settled('Although the port has denied any part in the strike, Orlo, Wray and Lerwick have closed their shops.'))
      .toBe('Although [source the port] [cue has denied] [content any part in the strike], Orlo, Wray and Lerwick have closed their shops.'));

  it('keep both sides of a clause around its cue', () =>
    expect(settled('The inquiry is due in spring, the government said, and its findings will be published.'))
      .toBe('[content The inquiry is due in spring], [source the government] [cue said], [content and its findings will be published].'));

  it('credit nobody with what somebody is asked', () =>
    expect(settled('Asked where she had the figure, Ms Maro said it was from the ministry.'))
      .toBe('[cue:1 Asked] [content:1 where she had the figure], [source:2 Ms Maro] [cue:2 said] [content:2 it was from the ministry].'));

  it('give each of two speakers in a sentence their own words', () =>
    expect(settled('Police said the road was closed, while the mayor said it was open.'))
      .toBe('[source:1 Police] [cue:1 said] [content:1 the road was closed], while [source:2 the mayor] [cue:2 said] [content:2 it was open].'));
});

it('leaves out of what was said where it was said', () => {
  const article = findArticle(snapshotOfText('The inquiry opened.\n\nMayor Ola Rusk suggested in a radio programme that the crew had been told of the storm.\n')), view = viewOf(findSyntax(article, language), language);
  const at = (word: string): number => view.tokens.findIndex(({ text }) => text === word), cue = at('suggested');
  const spans = [{ role: 1, first: cue, last: cue, chance: 0.9 }, { role: 2, first: cue + 2, last: at('storm'), chance: 0.9 }, { role: 0, first: at('Mayor'), last: at('Rusk'), chance: 0.9 }];
  const [draft] = settle(view, propose(view), { spans, chances: new Float32Array(3 * view.tokens.length), upTo: Infinity }, 0.1);
  expect(draft?.content.map(({ first, last }) => [view.tokens[first]?.text, view.tokens[last]?.text])).toEqual([['that', 'storm']]);
});

describe('whom a rule finds right beside its cue', () => {
  /** The source that is settled on where the model takes the words of `cue` and of `content`, and `other` for the source. */
  const sourceOf = (sentence: string, cue: string, content: string, other: string): string | undefined => {
    const article = findArticle(snapshotOfText(`The inquiry opened.\n\n${sentence}\n`)), { text } = article, view = viewOf(findSyntax(article, language), language);
    const spanOf = (words: string, role: number): Candidate => {
      const from = text.indexOf(words), within = view.tokens.flatMap(({ start, end }, n) => (start >= from && end <= from + words.length ? [n] : []));
      return { role, first: within[0] ?? -1, last: within.at(-1) ?? -1, chance: 0.9 };
    };
    const [draft] = settle(view, propose(view), { spans: [spanOf(cue, 1), spanOf(content, 2), spanOf(other, 0)], chances: new Float32Array(3 * view.tokens.length), upTo: Infinity }, 0.1);
    return draft?.source ? text.slice(view.tokens[draft.source.first]?.start, view.tokens[draft.source.last]?.end) : undefined;
  };

  it('keeps a subject’s words from whoever is named behind them', () => expect(sourceOf('The union denied the charge of the mayor.', 'denied', 'the charge', 'the mayor')).toBe('The union'));
  it('keeps them from the subject of a clause before', () => expect(sourceOf('As Premier Lund hesitates over the harbour, Mayor Ola Rusk disagrees with her old friend.', 'disagrees with', 'her old friend', 'Premier Lund')).toBe('Mayor Ola Rusk'));
  it('keeps them from who spoke in the sentence before', () => expect(sourceOf('The coast guard counted 40 dead. The rebels have put the toll at 47.', 'have put', 'the toll at 47', 'The coast guard')).toBe('The rebels'));
  it('keeps what a passive names from the subject behind an “and”', () => expect(sourceOf('His ruling was rejected by a higher court, and the council declined to appeal.', 'was rejected', 'His ruling', 'the council')).toBe('a higher court'));
});

const EXAMPLES = readdirSync('examples').filter((name) => /\.(?:txt|html)$/.test(name)).map((name) => join('examples', name));

describe('the model', () => {
  it.each(EXAMPLES)('loses no cue of the rules in %s', (file) => {
    const snapshot = { ...snapshotOfText(readFileSync(file)), mediaType: file.endsWith('.html') ? 'text/html' as const : 'text/plain' as const };
    const syntax = findSyntax(findArticle(snapshot), language);
    const words = (list: ReturnType<typeof findAttributions>): string[] => list.flatMap(({ cue }) => (cue ? [syntax.text.slice(cue.start, cue.end)] : []));
    const kept = words(settleAttributions(syntax, language));
    expect(words(findAttributions(syntax, language)).filter((cue) => !kept.some((other) => other.includes(cue) || cue.includes(other)))).toEqual([]);
  });
});
