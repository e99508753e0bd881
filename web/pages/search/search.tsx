import { addressOf } from '../../api/ask.ts';
import { STANCES, type StatementRow } from '../../api/rows.ts';
import { go } from '../../app/router.ts';
import type { PageProps } from '../../app/routes.ts';
import { Answered, Nothing } from '../../app/states.tsx';
import { fieldsOf } from '../../parts/fields.ts';
import { StatementItem } from '../../parts/statement.tsx';
import { usePages } from '../../parts/use-pages.ts';
import { count } from '../../parts/words.tsx';
import { Exports } from './exports.tsx';
import { Facets } from './facets.tsx';

const FIELDS = ['words', 'speaker', 'outlet', 'stance', 'from', 'to'] as const;

/** Statements by their words and facets. Everything that is asked stands in the address, so that it can be shared and gone back to. */
export function Search({ place }: PageProps) {
  const asked = Object.fromEntries(FIELDS.flatMap((name) => (place.query.get(name) ? [[name, place.query.get(name) ?? '']] : []))), { first, rows, more } = usePages<StatementRow>('/search', { ...asked, limit: 50 });
  const submit = (event: Event): void => go(addressOf('/search', fieldsOf(event)));
  return (
    <div class="search-page">
      <header class="page-head">
        <h1>{asked['words'] === undefined ? 'Statements' : `“${asked['words']}”`}</h1>
      </header>
      <aside aria-label="Narrow the search">
        <form action="/search" onSubmit={submit} key={place.query.toString()}>
          <label>Words<input name="words" defaultValue={asked['words'] ?? ''} /></label>
          <label>Speaker<input name="speaker" defaultValue={asked['speaker'] ?? ''} /></label>
          <label>Outlet<input name="outlet" defaultValue={asked['outlet'] ?? ''} /></label>
          <label>Stance<select name="stance"><option value="">any</option>{STANCES.map((one) => <option key={one} selected={asked['stance'] === one}>{one}</option>)}</select></label>
          <label>Published from<input type="date" name="from" defaultValue={asked['from'] ?? ''} /></label>
          <label>to<input type="date" name="to" defaultValue={asked['to'] ?? ''} /></label>
          <p><button type="submit" class="button">Search</button></p>
        </form>
        <Facets rows={rows} asked={asked} />
      </aside>
      <section aria-label="Statements found">
        <Answered of={first}>{() => (rows.length === 0 ? <Nothing><p>No statement has all of that.</p><p class="hint">Fewer words find more; <code>min*</code> finds whatever begins so.</p></Nothing> : (
          <>
            <div class="found"><p role="status">{count(rows.length, 'statement')}{more && ' so far'}, the latest added first</p><Exports rows={rows} asked={asked} /></div>
            {rows.map((row) => <StatementItem key={row.statement} row={row} />)}
          </>
        ))}</Answered>
        {more && <p class="more-rows"><button type="button" onClick={more}>More statements</button></p>}
      </section>
    </div>
  );
}
