import { rowsOf } from '../ledger/ids.ts';
import type { Ledger, StoredArticle } from '../ledger/ledger.ts';
import type { Span } from '../text/span.ts';
import { articlesIn } from './articles.ts';
import { codePointsOf } from './code-points.ts';
import { document } from './json-ld.ts';

/** Characters of the text before and after a quotation that tell it from others like it. */
const AROUND = 32;

/** https://www.w3.org/TR/annotation-model/: an AnnotationPage with one annotation a statement, a target for each of its spans. */
export async function* annotation(ledger: Ledger): AsyncGenerator<string> {
  yield* annotationPage(annotations(ledger));
}

export const annotationPage = (all: AsyncIterable<object>): AsyncGenerator<string> => document({ '@context': ['http://www.w3.org/ns/anno.jsonld', { hearsay: 'urn:hearsay:' }], type: 'AnnotationPage' }, 'items', all);

async function* annotations(ledger: Ledger): AsyncGenerator<object> {
  for await (const article of articlesIn(ledger)) yield* annotationsOf(article);
}

/** The annotations of an article’s statements, or of some of them. */
export function annotationsOf({ id: article, snapshot, hints, pipeline, reading }: StoredArticle, chosen?: ReadonlySet<string>): object[] {
  const { text, canonicalUrl } = reading.article;
  const point = codePointsOf(text);
  const source = hints.url ?? canonicalUrl ?? `urn:${snapshot}`;
  const target = (purpose: string) => ({ start, end }: Span): object => ({
    type: 'SpecificResource', source, 'hearsay:snapshot': snapshot, 'hearsay:role': purpose,
    selector: [
      { type: 'TextQuoteSelector', exact: text.slice(start, end), prefix: whole(text, Math.max(0, start - AROUND), start), suffix: whole(text, end, Math.min(text.length, end + AROUND)) },
      { type: 'TextPositionSelector', start: point(start), end: point(end) },
    ],
  });
  const names = new Map(reading.speakers.map((speaker) => [speaker.id, speaker.name]));
  return rowsOf(article, reading).flatMap((row) => {
    const said = row.kind === 'statement' ? reading.attributions[row.at] : undefined;
    if (!said || (chosen && !chosen.has(row.id))) return [];
    const tags = [['stance', said.stance], ['framing', said.framing], ['mode', said.mode], ['rule', said.rule], ['certainty', said.certainty], ...(said.speaker === null ? [] : [['speaker', names.get(said.speaker) ?? '']])];
    return [{
      id: `urn:hearsay:${row.id}`, type: 'Annotation', motivation: 'identifying', generator: { type: 'Software', name: `hearsay ${pipeline}` },
      body: tags.map(([name, value]) => ({ type: 'TextualBody', purpose: 'tagging', value: `${name}=${value}` })),
      target: [...(said.source ? [target('source')(said.source)] : []), ...(said.cue ? [target('cue')(said.cue)] : []), ...said.content.map(target('content'))],
    }];
  });
}

/** A stretch of text that cuts no character of two code units in half. */
function whole(text: string, start: number, end: number): string {
  const low = (at: number): boolean => at > 0 && at < text.length && text.charCodeAt(at) >= 0xdc00 && text.charCodeAt(at) <= 0xdfff;
  return text.slice(low(start) ? start + 1 : start, low(end) ? end - 1 : end);
}
