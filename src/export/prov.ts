import { rowsOf } from '../ledger/ids.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { articlesIn } from './articles.ts';
import { document } from './json-ld.ts';

/**
 * https://www.w3.org/TR/prov-o/: snapshots, articles and statements are entities; a version of the program that read is the agent; a
 * statement was derived from its article, an article from its snapshot.
 */
export async function* prov(ledger: Ledger): AsyncGenerator<string> {
  yield* document({ '@context': { prov: 'http://www.w3.org/ns/prov#', rdfs: 'http://www.w3.org/2000/01/rdf-schema#', hearsay: 'urn:hearsay:' } }, '@graph', entities(ledger));
}

async function* entities(ledger: Ledger): AsyncGenerator<object> {
  const agents = new Set<string>();
  for await (const { id, snapshot, pipeline, hints, reading } of articlesIn(ledger)) {
    const agent = `hearsay:version:${pipeline}`;
    if (!agents.has(agent)) yield { '@id': agent, '@type': 'prov:SoftwareAgent' };
    agents.add(agent);
    const bytes = `hearsay:${snapshot}`, article = `hearsay:${id}`, url = hints.url ?? reading.article.canonicalUrl;
    yield { '@id': bytes, '@type': 'prov:Entity', ...(url === undefined ? {} : { 'prov:hadPrimarySource': { '@id': url } }) };
    yield { '@id': `hearsay:reading:${id}`, '@type': 'prov:Activity', 'prov:used': { '@id': bytes }, 'prov:wasAssociatedWith': { '@id': agent } };
    yield { '@id': article, '@type': 'prov:Entity', 'prov:wasDerivedFrom': { '@id': bytes }, 'prov:wasGeneratedBy': { '@id': `hearsay:reading:${id}` } };
    const rows = rowsOf(id, reading), ids = new Map(rows.map((row) => [row.local, row.id]));
    for (const row of rows) {
      const said = row.kind === 'statement' ? reading.attributions[row.at] : undefined;
      if (said) yield { '@id': `hearsay:${row.id}`, '@type': 'prov:Entity', 'prov:value': said.content.map(({ text }) => text).join(' … '), 'prov:wasDerivedFrom': { '@id': article }, ...(said.speaker === null ? {} : { 'prov:wasAttributedTo': { '@id': `hearsay:${ids.get(said.speaker)}` } }) };
      const speaker = row.kind === 'speaker' ? reading.speakers[row.at] : undefined;
      if (speaker) yield { '@id': `hearsay:${row.id}`, '@type': speaker.kind === 'person' ? ['prov:Agent', 'prov:Person'] : 'prov:Agent', 'rdfs:label': speaker.name };
    }
  }
}
