import type { ClaimRow } from '../api/rows.ts';
import { ClaimBar } from './bar.tsx';
import { articlePage, claimPage } from './ids.ts';
import { wordingShown } from './names.ts';
import { count, Day } from './words.tsx';

/** An article in a list, as `/api/articles` answers. */
export interface ArticleRow {
  readonly article: string;
  readonly title?: string;
  readonly outlet?: string;
  readonly published?: string;
  readonly page: string;
  readonly url?: string;
  readonly snapshot: string;
  readonly statements: number;
}

export const ArticleList = ({ rows }: { readonly rows: readonly ArticleRow[] }) => (
  <ul class="rows articles">
    {rows.map(({ article, title, outlet, published, page, statements }) => (
      <li key={article}>
        <a href={articlePage(article)}>{title ?? page}</a>
        <p class="faint">{outlet ?? page}{published !== undefined && <> · <Day of={published} /></>}</p>
        <p class="figure">{count(statements, 'statement')}</p>
      </li>
    ))}
  </ul>
);

export const ClaimList = ({ rows }: { readonly rows: readonly ClaimRow[] }) => (
  <ul class="rows claims">
    {rows.map(({ claim, about, wording, asserted, denied }) => (
      <li key={claim}><a href={claimPage(claim)}>{wordingShown(wording)}{about === 'saying' && <span class="note"> (that it was said)</span>}</a><ClaimBar asserted={asserted} denied={denied} small /></li>
    ))}
  </ul>
);

/** Those in dispute first, then those of most articles. */
export const byHeat = (rows: readonly ClaimRow[]): ClaimRow[] => [...rows].sort((a, b) => Math.sign(b.denied.articles) - Math.sign(a.denied.articles) || b.asserted.articles + b.denied.articles - a.asserted.articles - a.denied.articles);
