import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../src/attribution/model/candidates.ts';
import { link } from '../../src/attribution/model/link.ts';
import { viewOf, type View } from '../../src/attribution/view.ts';
import { loadLanguage } from '../../src/lang/load.ts';
import { findSyntax } from '../../src/syntax/parse.ts';
import { parseMarked } from '../../src/text/marked.ts';

const language = loadLanguage('en');
const ROLES = ['source', 'cue', 'content'];

/** How the marked spans of paragraphs are tied, each as "source < cue > content". The marks name no attribution: that is what is found. */
function tied(...paragraphs: string[]): string[] {
  const { text, marks } = parseMarked(paragraphs.join('\n\n'));
  let start = 0;
  const blocks = text.split('\n\n').map((paragraph) => {
    const block = { start, end: start + paragraph.length, role: 'body', rule: 'test', certainty: 'stated' } as const;
    start = block.end + 2;
    return block;
  });
  const view = viewOf(findSyntax({ text, blocks }, language), language);
  const at = (offset: number): number => view.tokens.findIndex((token) => token.end > offset);
  const spans = marks.map(({ role, start: from, end }): Candidate => ({ role: ROLES.indexOf(role), first: at(from), last: at(end - 1), chance: 1 }));
  return link(view, spans, []).map(({ source, cue, content }) => `${words(view, source)} < ${words(view, cue)} > ${content.map((piece) => words(view, piece)).join(' … ')}`);
}

const words = ({ tokens, syntax }: View, span: Candidate | null): string => (span ? syntax.text.slice(tokens[span.first]?.start, tokens[span.last]?.end) : '-');

describe('spans are tied', () => {
  it('to the nearest in their sentence', () =>
    expect(tied('[source Police] [cue said] [content the road was closed]; [source the mayor] [cue said] [content it was open].')).toEqual(['Police < said > the road was closed', 'the mayor < said > it was open']));

  it('piece by piece where a quotation is interrupted', () =>
    expect(tied('“[content We will rebuild],” [source Orlo] [cue said], “[content and soon].”')).toEqual(['Orlo < said > We will rebuild … and soon']));

  it('never across a paragraph', () =>
    expect(tied('[source Orlo] [cue spoke] on Monday.', '“[content We will rebuild].”')).toEqual(['Orlo < spoke > ', '- < - > We will rebuild']));
});
