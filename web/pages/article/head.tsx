import { LinkOut } from '../../parts/link-out.tsx';
import { articlePage } from '../../parts/ids.ts';
import { count, Day, Known } from '../../parts/words.tsx';
import { addressOf, type Page } from '../../api/ask.ts';
import type { CopyRow } from '../../api/rows.ts';
import { useAnswer } from '../../api/use-answer.ts';
import type { ArticleAnswer } from './answer.ts';
import type { Stretch } from './rows.ts';

/** What the article is: outlet, day with how it is known, what it is a copy of. */
export function Head({ answer, stretches }: { readonly answer: ArticleAnswer; readonly stretches: readonly Stretch[] }) {
  const { article, reading: { article: { headline, outlet, published, byline, section, canonicalUrl }, attributions, remarks }, copies, unattributed } = answer, url = canonicalUrl ?? article.url;
  const found = useAnswer<Page<CopyRow>>(copies.length > 0 ? addressOf('/copies', { of: article.id }) : undefined), rows = found.state === 'here' ? found.answer.rows : [];
  const lead = rows.filter(({ articleId }) => articleId === article.id), taken = rows.filter(({ ofId }) => ofId === article.id);
  return (
    <header class="article-head">
      <p class="kicker">{[outlet ?? article.outlet, section].filter((one) => one !== undefined).join(' · ') || 'Article'}</p>
      {!stretches.some((one) => one.kind === 'told' && one.row.title) && <h1>{headline ?? article.title ?? 'Without a headline'}</h1>}
      <dl class="facts">
        {byline && byline.length > 0 && <div><dt>By</dt><dd>{byline.join(', ')}</dd></div>}
        <div><dt>Published</dt><dd>{published ? <><Day of={published.value} /> <Known rule={published.rule} certainty={published.certainty} /></> : 'not said'}</dd></div>
        <div><dt>Statements</dt><dd>{count(attributions.length, 'statement')}{unattributed !== null && `; ${Math.round(unattributed * 100)} % in the outlet’s own voice`}</dd></div>
        {lead.map((copy) => <div key={copy.tie}><dt>Copied</dt><dd>{Math.round(copy.share * 100)} % of its words stand in <a href={articlePage(copy.ofId)}>{copy.of}</a> ({copy.kind})</dd></div>)}
        {taken.length > 0 && <div><dt>Copies</dt><dd>{taken.map((copy, n) => <span key={copy.tie}>{n > 0 && ', '}<a href={articlePage(copy.articleId)}>{copy.article}</a> ({Math.round(copy.share * 100)} %, {copy.kind})</span>)}</dd></div>}
        <div><dt>Snapshot</dt><dd><code class="hash" title={article.snapshot}>{article.snapshot.slice(0, 19)}…</code>{url !== undefined && <> · <LinkOut to={url}>the page it was read from</LinkOut> · <a href={addressOf('/changes', { url })}>its changes</a></>} · <a href={`/articles/${article.id}.json`}>as data</a></dd></div>
      </dl>
      {remarks.length > 0 && <details class="remarks"><summary>{count(remarks.length, 'remark')} of the reader</summary><ul>{remarks.map(({ rule, level, message }, n) => <li key={n}><b>{level}</b> {message} <code>{rule}</code></li>)}</ul></details>}
    </header>
  );
}
