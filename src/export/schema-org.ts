import { rowsOf } from '../ledger/ids.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { articlesIn } from './articles.ts';
import { document } from './json-ld.ts';

/** https://schema.org/Claim and https://schema.org/Quotation: what is said in so many words is a Quotation, everything else a Claim. */
export async function* schemaOrg(ledger: Ledger): AsyncGenerator<string> {
  yield* document({ '@context': 'https://schema.org' }, '@graph', statements(ledger));
}

async function* statements(ledger: Ledger): AsyncGenerator<object> {
  for await (const { id, snapshot, hints, reading } of articlesIn(ledger)) {
    const { headline, outlet, published, canonicalUrl } = reading.article;
    const url = hints.url ?? canonicalUrl, publisher = outlet ?? hints.outlet, day = published?.value ?? hints.published;
    yield {
      '@type': 'NewsArticle', '@id': `urn:hearsay:${id}`, identifier: snapshot, ...(headline === undefined ? {} : { headline }), ...(url === undefined ? {} : { url }),
      ...(day === undefined ? {} : { datePublished: day }), ...(publisher === undefined ? {} : { publisher: { '@type': 'Organization', name: publisher } }),
    };
    const speakers = new Map(reading.speakers.map((speaker) => [speaker.id, speaker]));
    for (const row of rowsOf(id, reading)) {
      const said = row.kind === 'statement' ? reading.attributions[row.at] : undefined;
      if (!said) continue;
      const speaker = said.speaker === null ? undefined : speakers.get(said.speaker);
      const by = speaker && { '@type': speaker.kind === 'person' ? 'Person' : 'Organization', name: speaker.name };
      const text = said.content.map((piece) => piece.text).join(' … ');
      yield {
        '@type': said.mode === 'direct' ? 'Quotation' : 'Claim', '@id': `urn:hearsay:${row.id}`, text, ...(by === undefined ? {} : said.mode === 'direct' ? { spokenByCharacter: by } : { author: by }),
        ...(said.mode === 'direct' ? { isPartOf: { '@id': `urn:hearsay:${id}` } } : { appearance: { '@id': `urn:hearsay:${id}` } }), additionalType: `urn:hearsay:stance:${said.stance}`,
      };
    }
  }
}
