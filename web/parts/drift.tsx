import type { DriftRow } from '../api/rows.ts';
import { Changed } from './changed.tsx';
import { statementPage } from './ids.ts';
import { SpeakerName } from './statement.tsx';

/** What kinds of change are called. */
export const DRIFT: Readonly<Record<string, string>> = {
  'quote-altered': 'quotation altered', 'hedge-dropped': 'hedge dropped', 'cue-strengthened': 'stronger verb', negation: 'turned around', number: 'another number', 'headline-stronger': 'headline says more', reworded: 'reworded',
};

/** Two wordings of one thing each, the later over the earlier. */
export const DriftList = ({ rows }: { readonly rows: readonly DriftRow[] }) => (
  <ul class="rows drift">
    {rows.map(({ kind, earlier, later, tie }) => (
      <li key={tie}>
        <p class="who"><span class="tag">{DRIFT[kind] ?? kind}</span> <SpeakerName name={earlier.speaker} /></p>
        <p class="said"><Changed was={kind === 'cue-strengthened' ? `${earlier.cue}: ${earlier.content}` : earlier.content} is={kind === 'cue-strengthened' ? `${later.cue}: ${later.content}` : later.content} /></p>
        <p class="where"><a href={statementPage(earlier.statement)}>{earlier.outlet ?? earlier.page}</a> <span aria-hidden="true">→</span><span class="unseen">then</span> <a href={statementPage(later.statement)}>{later.outlet ?? later.page}</a></p>
      </li>
    ))}
  </ul>
);
