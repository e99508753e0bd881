import type { ClaimRow } from '../api/rows.ts';
import { addressOf } from '../api/ask.ts';
import { go } from '../app/router.ts';
import type { PageProps } from '../app/routes.ts';
import { Answered, Nothing } from '../app/states.tsx';
import { fieldsOf } from '../parts/fields.ts';
import { byHeat, ClaimList } from '../parts/rows.tsx';
import { usePages } from '../parts/use-pages.ts';

/** What is at issue, those in dispute first. */
export function Claims({ place }: PageProps) {
  const words = place.query.get('words') ?? '', { first, rows, more } = usePages<ClaimRow>('/claims', { words, limit: 100 });
  const search = (event: Event): void => go(addressOf('/claims', fieldsOf(event)));
  return (
    <>
      <header class="page-head">
        <h1>Claims</h1>
        <p class="lead">What several statements make or deny. Origins are acts of speaking; articles that only repeat them are counted apart.</p>
        <form class="narrow" action="/claims" onSubmit={search}><label>Words of a claim <input name="words" defaultValue={words} /></label> <button type="submit">Show</button></form>
      </header>
      <Answered of={first}>{() => (rows.length === 0 ? <Nothing><p>No claim{words === '' ? ' yet' : ` with “${words}”`}.</p></Nothing> : <ClaimList rows={byHeat(rows)} />)}</Answered>
      {more && <p class="more-rows"><button type="button" onClick={more}>More claims</button></p>}
    </>
  );
}
