import { Answered, Nothing } from '../app/states.tsx';
import { type ArticleRow, ArticleList } from '../parts/rows.tsx';
import { WholeLedger } from '../parts/whole-ledger.tsx';
import { usePages } from '../parts/use-pages.ts';

/** Every article that is kept. */
export function Articles() {
  const { first, rows, more } = usePages<ArticleRow>('/articles', { limit: 50 });
  return (
    <>
      <header class="page-head"><h1>Articles</h1><WholeLedger /></header>
      <Answered of={first}>{() => (rows.length === 0 ? <Nothing><p>No article is kept yet. <a href="/add">Add the first one.</a></p></Nothing> : <ArticleList rows={rows} />)}</Answered>
      {more && <p class="more-rows"><button type="button" onClick={more}>More articles</button></p>}
    </>
  );
}
