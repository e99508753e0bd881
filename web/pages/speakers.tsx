import { Answered, Nothing } from '../app/states.tsx';
import { speakerPage } from '../parts/ids.ts';
import { usePages } from '../parts/use-pages.ts';
import { count } from '../parts/words.tsx';

/** A row of `/api/speakers`. */
interface Voice {
  readonly voice: string;
  readonly names: readonly string[];
  readonly kind: string;
  readonly statements: number;
  readonly articles: number;
  readonly outlets: number;
}

/** Everybody who is credited with anything. */
export function Speakers() {
  const { first, rows, more } = usePages<Voice>('/speakers', { limit: 100 });
  return (
    <>
      <header class="page-head"><h1>Speakers</h1><p class="lead">Everybody who is credited with anything, and outlets that others credit.</p></header>
      <Answered of={first}>{() => (rows.length === 0 ? <Nothing><p>Nobody yet. <a href="/add">Add an article.</a></p></Nothing> : (
        <ul class="rows voices-list">{rows.map(({ voice, names: [name = '', ...others], kind, statements, articles }) => <li key={voice}><a href={speakerPage(name)}>{name}</a> <span class="faint">{[kind, ...others].join(' · ')}</span> <span class="figure">{count(statements, 'statement')} in {count(articles, 'article')}</span></li>)}</ul>
      ))}</Answered>
      {more && <p class="more-rows"><button type="button" onClick={more}>More speakers</button></p>}
    </>
  );
}
