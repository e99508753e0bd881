import { addressOf } from '../../api/ask.ts';
import type { StatementRow } from '../../api/rows.ts';
import { notice } from '../../app/notices.tsx';
import { Follow } from '../../parts/follow.tsx';
import { saveAs } from '../../parts/save-as.ts';
import { csvOf } from './csv.ts';

/** Exactly what is on the screen, as a file; and the address, to share it. */
export function Exports({ rows, asked }: { readonly rows: readonly StatementRow[]; readonly asked: Readonly<Record<string, string>> }) {
  const share = (): void => void navigator.clipboard.writeText(location.href).then(() => notice({ says: 'The address of this search is copied.' }), () => notice({ says: location.href }));
  return (
    <p class="exports">
      <button type="button" onClick={() => saveAs('statements.csv', 'text/csv', csvOf(rows))}>CSV</button>
      <button type="button" onClick={() => saveAs('statements.jsonl', 'application/x-ndjson', rows.map((row) => `${JSON.stringify(row)}\n`).join(''))}>JSONL</button>
      <a href={addressOf('/search.json', asked)}>as data</a>
      <button type="button" onClick={share}>Share</button>
      <Follow of="search" params={asked} />
    </p>
  );
}
