import type { Reading } from '../../../src/reading/assemble.ts';
import type { LintRow } from '../../api/rows.ts';
import { cutsIn } from '../../parts/cuts.ts';
import { count } from '../../parts/words.tsx';

export interface Checked {
  readonly rows: readonly LintRow[];
  readonly reading: Reading;
}

/** The letter of each rule in the margin, its name, and what to do about it. */
const RULES: Readonly<Record<string, readonly [letter: string, name: string, advice: string]>> = {
  'accusation-without-reply': ['R', 'Accusation without a reply', 'Ask whoever is accused, and print the answer or that there was none.'],
  anonymous: ['N', 'Without a name', 'Say why the source is not named, and have it approved.'],
  'single-origin': ['1', 'One origin in many articles', 'It is one voice however often it was printed. Find a second.'],
  unattributed: ['U', 'On nobody’s word', 'Either it is common knowledge, or say who says so.'],
  undated: ['D', 'Without a day', 'Without it “on Monday” is no day.'],
};

/** The draft with what was found marked in it, and the list to tick off. */
export function Checklist({ checked: { rows, reading: { article: { text, blocks } } } }: { readonly checked: Checked }) {
  const numbered = rows.map((row, n) => ({ ...row, n: n + 1 })), rules = Object.keys(RULES).filter((rule) => rows.some((row) => row.rule === rule)), paragraphOf = (start: number): number => blocks.findIndex((block) => start >= block.start && start < block.end) + 1;
  if (rows.length === 0) return <p class="nothing" role="status">Nothing to ask.</p>;
  return (
    <div class="checked">
      <section aria-label="The draft" class="marked">
        {blocks.map((block, n) => (text.slice(block.start, block.end).trim() === '' ? null : <p key={block.start}><span class="role">¶{n + 1}</span>{marked(text, block, numbered)}</p>))}
      </section>
      <section aria-label="Checklist">
        <h2>{count(rows.length, 'question')}</h2>
        {rules.map((rule) => (
          <section key={rule} class="rule">
            <h3><span class="letter">{RULES[rule]?.[0]}</span> {RULES[rule]?.[1]}</h3>
            <p class="faint">{RULES[rule]?.[2]}</p>
            <ul>{numbered.filter((row) => row.rule === rule).map(({ n, message, text: words, start }) => <li key={n}><label><input type="checkbox" /> <span>{start === undefined ? message : <><a href={`#found-${n}`}>¶{paragraphOf(start)}</a> {rule === 'unattributed' ? '' : message} <span class="words">{words}</span></>}</span></label></li>)}</ul>
          </section>
        ))}
      </section>
    </div>
  );
}

/** A block cut where a finding begins or ends. */
function marked(text: string, { start, end }: { readonly start: number; readonly end: number }, rows: readonly (LintRow & { readonly n: number })[]) {
  const here = rows.flatMap(({ start: from, end: to, ...row }) => (from !== undefined && to !== undefined && from < end && start < to ? [{ ...row, start: from, end: to }] : [])), cuts = cutsIn({ start, end }, here);
  return cuts.slice(0, -1).map((from, n) => {
    const to = cuts[n + 1] ?? end, over = here.filter((row) => row.start < to && from < row.end), begins = over.filter((row) => row.start === from);
    if (over.length === 0) return text.slice(from, to);
    return <mark key={from} class={over.map(({ rule }) => rule).join(' ')}>{begins.map((row) => <sup key={row.n} id={`found-${row.n}`}>{RULES[row.rule]?.[0]}</sup>)}{text.slice(from, to)}</mark>;
  });
}
