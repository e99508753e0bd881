import type { ComponentChildren } from 'preact';

/** The table that says the same as a picture, for everybody who cannot see it or wants to copy it. */
export const Twin = ({ title, head, rows }: { readonly title: string; readonly head: readonly string[]; readonly rows: readonly (readonly ComponentChildren[])[] }) => (
  <details class="twin">
    <summary>{title} as a table</summary>
    <div class="wide" tabIndex={0} role="region" aria-label={title}>
      <table>
        <thead><tr>{head.map((one) => <th key={one} scope="col">{one}</th>)}</tr></thead>
        <tbody>{rows.map((cells, n) => <tr key={n}>{cells.map((cell, at) => <td key={head[at]}>{cell}</td>)}</tr>)}</tbody>
      </table>
    </div>
  </details>
);
