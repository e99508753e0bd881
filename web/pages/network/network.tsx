import { addressOf, type Page } from '../../api/ask.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { go } from '../../app/router.ts';
import type { PageProps } from '../../app/routes.ts';
import { Answered, Nothing } from '../../app/states.tsx';
import { fieldsOf } from '../../parts/fields.ts';
import { speakerPage, statementPage } from '../../parts/ids.ts';
import { Twin } from '../../parts/twin.tsx';
import { type EdgeRow, RELATIONS } from './edge-row.ts';
import { Web } from './web.tsx';

/** Pairs drawn: with more a picture shows only that there are many. */
const DRAWN = 120;

/** Who cites, accuses, denies whom. */
export function Network({ place }: PageProps) {
  const relation = RELATIONS.find((one) => one === place.query.get('relation')), of = place.query.get('of') ?? '', answer = useAnswer<Page<EdgeRow>>(addressOf('/network', { of, relation, limit: DRAWN }));
  return (
    <>
      <header class="page-head">
        <h1>Who speaks of whom</h1>
        <p class="lead">Whoever cites, accuses, denies, confirms or disputes somebody, each pair once.</p>
        <p class="choices"><a href={addressOf('/network', { of })} {...(relation === undefined ? { 'aria-current': 'true' as const } : {})}>all</a>{RELATIONS.map((one) => <a key={one} href={addressOf('/network', { of, relation: one })} {...(relation === one ? { 'aria-current': 'true' as const } : {})}>{one}</a>)}</p>
        <form class="narrow" action="/network" onSubmit={(event) => go(addressOf('/network', { ...fieldsOf(event), relation }))}><label>Around somebody <input name="of" defaultValue={of} key={of} /></label> <button type="submit">Show</button></form>
      </header>
      <Answered of={answer}>{({ rows, next }) => (rows.length === 0 ? <Nothing><p>Nobody here speaks of anybody so.</p></Nothing> : (
        <>
          <Web rows={rows} />
          {next !== undefined && <p class="faint">The {DRAWN} most frequent pairs. Choose a relation or a name to see others.</p>}
          <Twin title="The network" head={['From', 'Relation', 'To', 'Statements', 'Articles', 'Example']} rows={rows.map(({ from, relation: kind, to, statements, articles, example }) => [<a href={speakerPage(from.name)}>{from.name}</a>, kind, <a href={speakerPage(to.name)}>{to.name}</a>, statements, articles, example === undefined ? '' : <a href={statementPage(example)}>see it</a>])} />
        </>
      ))}</Answered>
    </>
  );
}
