import type { Page } from '../api/ask.ts';
import type { ClaimRow, DriftRow } from '../api/rows.ts';
import { useAnswer } from '../api/use-answer.ts';
import { Answered, Nothing } from '../app/states.tsx';
import { type ArticleRow, ArticleList, byHeat, ClaimList } from '../parts/rows.tsx';
import { count } from '../parts/words.tsx';
import { DriftList } from '../parts/drift.tsx';

interface Stats {
  readonly articles: number;
  readonly statements: number;
  readonly speakers: number;
}

/** What is at issue, what changed in the telling, what came in. */
export function Front() {
  const stats = useAnswer<Page<Stats>>('/stats'), claims = useAnswer<Page<ClaimRow>>('/claims?limit=60'), articles = useAnswer<Page<ArticleRow>>('/articles?limit=8'), drift = useAnswer<Page<DriftRow>>('/drift?limit=4');
  const held = stats.state === 'here' ? stats.answer.rows[0] : undefined;
  return (
    <>
      <header class="page-head front">
        <h1>Who said what, through whom, and who denies it</h1>
        <p class="lead">Every sentence of news is somebody’s word, handed on. Here the words are laid side by side, and voices are counted instead of copies.{held && ` This ledger holds ${count(held.statements, 'statement')} by ${count(held.speakers, 'speaker')} in ${count(held.articles, 'article')}.`}</p>
        <p class="doors"><a class="button" href="/add">Add an article</a> <a href="/lint">Check a draft before it is printed</a></p>
      </header>
      <section class="section">
        <h2>At issue</h2>
        <Answered of={claims} room={25}>{({ rows }) => (rows.length === 0 ? <Nothing><p>Nothing yet. Claims appear once articles are added.</p></Nothing> : <><ClaimList rows={byHeat(rows).slice(0, 6)} /><p class="more-rows"><a href="/claims">All claims</a></p></>)}</Answered>
      </section>
      <section class="section">
        <h2>Changed in the telling</h2>
        <Answered of={drift} room={24}>{({ rows }) => (rows.length === 0 ? <Nothing><p>No wording was found changed.</p></Nothing> : <DriftList rows={rows} />)}</Answered>
      </section>
      <section class="section">
        <h2>Articles</h2>
        <Answered of={articles} room={36}>{({ rows }) => (rows.length === 0 ? <Nothing><p>No article is kept yet. <a href="/add">Add the first one.</a></p></Nothing> : <><ArticleList rows={rows} /><p class="more-rows"><a href="/articles">All articles</a></p></>)}</Answered>
      </section>
    </>
  );
}
