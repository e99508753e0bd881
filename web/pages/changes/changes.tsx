import { addressOf, type Page } from '../../api/ask.ts';
import type { ChangeRow } from '../../api/rows.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { go } from '../../app/router.ts';
import type { PageProps } from '../../app/routes.ts';
import { Answered, Nothing } from '../../app/states.tsx';
import { Changed } from '../../parts/changed.tsx';
import { fieldsOf } from '../../parts/fields.ts';
import { statementPage } from '../../parts/ids.ts';
import { LinkOut } from '../../parts/link-out.tsx';
import type { ArticleRow } from '../../parts/rows.tsx';
import { SpeakerName } from '../../parts/statement.tsx';
import { count } from '../../parts/words.tsx';
import { TextDiff } from './text-diff.tsx';

/** What one address said before and says now. */
export function Changes({ place }: PageProps) {
  const url = place.query.get('url') ?? '', articles = useAnswer<Page<ArticleRow>>('/articles?limit=1000');
  const submit = (event: Event): void => go(addressOf('/changes', fieldsOf(event)));
  return (
    <>
      <header class="page-head">
        <h1>Changes of a page</h1>
        <p class="lead">Every snapshot is kept. Here the snapshots of one address are laid side by side, statement by statement and word by word.</p>
        <form class="narrow" action="/changes" onSubmit={submit} key={url}><label>Address <input name="url" type="url" defaultValue={url} /></label> <button type="submit">Compare</button></form>
      </header>
      <Answered of={articles}>{({ rows }) => (url === '' ? <Several rows={rows} /> : <OfOne url={url} versions={rows.filter((one) => one.url === url)} />)}</Answered>
    </>
  );
}

/** Addresses that were received more than once. */
function Several({ rows }: { readonly rows: readonly ArticleRow[] }) {
  const byUrl = new Map<string, ArticleRow[]>();
  for (const row of rows) if (row.url !== undefined) byUrl.set(row.url, [...byUrl.get(row.url) ?? [], row]);
  const several = [...byUrl].filter(([, of]) => of.length > 1);
  if (several.length === 0) return <Nothing><p>No address was received more than once.</p><p class="hint">Add a page again when it may have changed: both snapshots are kept.</p></Nothing>;
  return <section class="section"><h2>Received more than once</h2><ul class="rows articles">{several.map(([address, of]) => <li key={address}><a href={addressOf('/changes', { url: address })}>{of[0]?.title ?? address}</a><p class="faint">{of[0]?.outlet} · {address}</p><p class="figure">{count(of.length, 'snapshot')}</p></li>)}</ul></section>;
}

function OfOne({ url, versions }: { readonly url: string; readonly versions: readonly ArticleRow[] }) {
  const answer = useAnswer<Page<ChangeRow>>(addressOf('/changes', { url, limit: 200 }));
  return (
    <>
      <p><LinkOut to={url} /> <span class="faint">{count(versions.length, 'snapshot')}</span></p>
      <Answered of={answer}>{({ rows }) => (rows.length === 0 ? <Nothing><p>No statement was added, reworded or taken out.</p></Nothing> : (
        <>
          <section class="section"><h2>{count(rows.length, 'statement')} changed</h2><ul class="rows drift">{rows.map((row, n) => <Change key={n} row={row} />)}</ul></section>
          {pairsOf(rows).map(([from, to]) => <TextDiff key={`${from} ${to}`} from={versions.find(({ snapshot }) => snapshot === from)?.article} to={versions.find(({ snapshot }) => snapshot === to)?.article} />)}
        </>
      ))}</Answered>
    </>
  );
}

const Change = ({ row: { change, was, is } }: { readonly row: ChangeRow }) => (
  <li class={`change ${change}`}>
    <p class="who"><span class="tag">{change}</span> <SpeakerName name={(is ?? was)?.speaker ?? null} /></p>
    <p class="said">{was && is ? <Changed was={was.content} is={is.content} /> : is ? <ins>{is.content}</ins> : <del>{was?.content}</del>}</p>
    <p class="where">{was && <a href={statementPage(was.statement)}>before</a>} {is && <a href={statementPage(is.statement)}>after</a>}</p>
  </li>
);

const pairsOf = (rows: readonly ChangeRow[]): [string, string][] => [...new Map(rows.map(({ from, to }) => [`${from} ${to}`, [from, to] as [string, string]])).values()];
