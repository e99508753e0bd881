/** What a whole ledger can be written as, and for whom. */
const FORMATS = [
  ['csv', 'for spreadsheets'], ['jsonl', 'a statement a line'], ['parquet', 'for DuckDB, pandas, Spark'], ['annotation', 'W3C Web Annotation'], ['prov', 'PROV-O'], ['schema-org', 'schema.org'], ['gdelt-events', 'events as GDELT has them'], ['plover', 'events as PLOVER has them'],
  ['conflict', 'conflict events for spreadsheets'], ['graph', 'what was tied together'],
] as const;

/** The whole ledger as a file for other programs. */
export const WholeLedger = () => (
  <details class="twin"><summary>The whole ledger as a file</summary><ul class="formats">{FORMATS.map(([name, about]) => <li key={name}><a href={`/api/export/${name}`} download>{name}</a> <span class="faint">{about}</span></li>)}</ul></details>
);
