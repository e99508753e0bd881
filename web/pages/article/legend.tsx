import { keyOf } from '../../app/keys.ts';

interface LegendProps {
  readonly lines: boolean;
  readonly setLines: (on: boolean) => void;
  readonly why: boolean;
  readonly setWhy: (on: boolean) => void;
  readonly total: number;
  /** Which statement is chosen, from 1. */
  readonly at: number | undefined;
  readonly step: (by: number) => void;
}

/** What the lines mean, and the ways through the statements. */
export const Legend = ({ lines, setLines, why, setWhy, total, at, step }: LegendProps) => (
  <div class="legend" role="group" aria-label="How the article is shown">
    <ul class="lines" aria-label="What the lines mean">
      <li><span class="line lane0 source">S source</span></li>
      <li><span class="line lane0 cue">C cue</span></li>
      <li><span class="line lane0 content">W what was said</span></li>
      <li class="faint">no line: the outlet’s own word</li>
    </ul>
    <label><input type="checkbox" checked={lines} onChange={({ currentTarget }) => setLines(currentTarget.checked)} /> Lines</label>
    <label><input type="checkbox" checked={why} onChange={({ currentTarget }) => setWhy(currentTarget.checked)} /> Reasons</label>
    <p class="steps">
      <button type="button" onClick={() => step(-1)} disabled={total === 0}><span class="unseen">Previous statement</span><span aria-hidden="true">↑</span>{keyOf('previous') !== '' && <kbd aria-hidden="true">{keyOf('previous')}</kbd>}</button>
      <span aria-live="polite">{at === undefined ? `${total}` : `${at} of ${total}`}</span>
      <button type="button" onClick={() => step(1)} disabled={total === 0}><span class="unseen">Next statement</span><span aria-hidden="true">↓</span>{keyOf('next') !== '' && <kbd aria-hidden="true">{keyOf('next')}</kbd>}</button>
    </p>
  </div>
);
