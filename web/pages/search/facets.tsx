import type { StatementRow } from '../../api/rows.ts';
import { searchPage } from '../../parts/ids.ts';

/** Values shown of each facet. */
const SHOWN = 8;

/** What the statements found have in common: each value narrows the search, or widens it again. */
export function Facets({ rows, asked }: { readonly rows: readonly StatementRow[]; readonly asked: Readonly<Record<string, string>> }) {
  const facets = [['speaker', 'Speakers', rows.map(({ speaker }) => speaker)], ['outlet', 'Outlets', rows.map(({ outlet }) => outlet)], ['stance', 'Stances', rows.map(({ stance }) => stance)]] as const;
  return (
    <>
      {facets.map(([name, title, values]) => {
        const chosen = asked[name], counts = countsOf(values);
        if (chosen !== undefined) return <section key={name} class="facet"><h2>{title}</h2><p><b>{chosen}</b> <a href={searchPage({ ...asked, [name]: undefined })}>all {title.toLowerCase()}</a></p></section>;
        return counts.length < 2 ? null : <section key={name} class="facet"><h2>{title}</h2><ul>{counts.slice(0, SHOWN).map(([value, n]) => <li key={value}><a href={searchPage({ ...asked, [name]: value })}>{value}</a> <span class="faint">{n}</span></li>)}</ul></section>;
      })}
    </>
  );
}

function countsOf(values: readonly (string | null | undefined)[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const value of values) if (typeof value === 'string') counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}
