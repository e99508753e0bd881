import { useState } from 'preact/hooks';
import { addressOf } from '../api/ask.ts';
import { fieldsOf } from '../parts/fields.ts';
import { keyOf } from './keys.ts';
import { go, type Place } from './router.ts';
import { nextTheme, theme, wear } from './theme.ts';

const PAGES = [['/articles', 'Articles'], ['/claims', 'Claims'], ['/speakers', 'Speakers'], ['/map', 'Map'], ['/network', 'Network'], ['/review', 'Review'], ['/changes', 'Changes'], ['/lint', 'Check a draft']] as const;

/** The name, the search field, the ways to all pages. */
export function Top({ place, help }: { readonly place: Place; readonly help: () => void }) {
  const [worn, setWorn] = useState(theme);
  const turn = (): void => {
    wear(nextTheme(worn));
    setWorn(nextTheme(worn));
  };
  const search = (event: Event): void => go(addressOf('/search', fieldsOf(event)));
  return (
    <header class="top">
      <div class="masthead">
        <a class="name" href="/" aria-label="Hearsay, front page"><span aria-hidden="true" class="echo"><i>“</i><i>“</i><i>“</i></span>Hearsay</a>
        <form role="search" action="/search" onSubmit={search}>
          <label class="unseen" for="words">Search statements</label>
          <input id="words" name="words" type="search" placeholder="Who said what…" autocomplete="off" key={place.query.get('words') ?? ''} defaultValue={place.path === '/search' ? place.query.get('words') ?? '' : ''} />
          {keyOf('search') !== '' && <kbd aria-hidden="true">{keyOf('search')}</kbd>}
        </form>
        <div class="tools">
          <a class="button" href="/add">Add</a>
          <button type="button" class="quiet" onClick={turn} aria-label={`Colours: ${worn}`} title={`Colours: ${worn}`}><span aria-hidden="true">{worn === 'auto' ? '◐' : worn === 'light' ? '○' : '●'}</span></button>
          <button type="button" class="quiet" onClick={help} aria-label="Keys and help" title="Keys and help"><span aria-hidden="true">?</span></button>
        </div>
      </div>
      <nav aria-label="Pages">
        {PAGES.map(([path, title]) => <a key={path} href={path} {...(place.path === path || place.path.startsWith(`${path}/`) ? { 'aria-current': 'page' as const } : {})}>{title}</a>)}
      </nav>
    </header>
  );
}
