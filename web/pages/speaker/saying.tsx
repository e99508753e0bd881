import type { StatementRow } from '../../api/rows.ts';
import { statementPage } from '../../parts/ids.ts';
import { outletShown } from '../../parts/names.ts';
import { Day, FramingMark, StanceMark } from '../../parts/words.tsx';

/** One thing somebody said, with every page that has it in these words. */
export function Saying({ same }: { readonly same: readonly StatementRow[] }) {
  const [first] = same;
  if (!first) return null;
  return (
    <article class="statement">
      <p class="said"><a href={statementPage(first.statement)}>{first.content}</a></p>
      <p class="where"><StanceMark of={first.stance} /> <FramingMark of={first.framing} />{first.told && first.told.length > 0 && <span>told {first.told.map(outletShown).join(', ')}</span>}{same.map(({ statement, outlet, page, published }) => <span key={statement}><a href={statementPage(statement)}>{outlet ?? page}</a>{published !== undefined && <> <Day of={published} /></>}</span>)}</p>
    </article>
  );
}

/** Statements of the same words together, the earliest printed first. */
export function bySaying(rows: readonly StatementRow[]): StatementRow[][] {
  const groups = new Map<string, StatementRow[]>();
  for (const row of [...rows].sort((a, b) => ((a.published ?? '~') < (b.published ?? '~') ? -1 : 1))) {
    const key = `${row.stance} ${row.content.toLowerCase().replace(/^that /, '')}`;
    groups.set(key, [...groups.get(key) ?? [], row]);
  }
  return [...groups.values()];
}
