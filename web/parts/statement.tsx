import type { StatementRow } from '../api/rows.ts';
import { articleOf, articlePage, speakerPage, statementPage } from './ids.ts';
import { outletShown } from './names.ts';
import { Day, FramingMark, StanceMark } from './words.tsx';

/** Who is credited; a link to everything this speaker said. */
export const SpeakerName = ({ name }: { readonly name: string | null }) => (name === null ? <span class="speaker unknown">nobody known</span> : <a class="speaker" href={speakerPage(name)}>{name}</a>);

/** One statement in a list: who, what, where it stands. */
export const StatementItem = ({ row, note }: { readonly row: StatementRow; readonly note?: string }) => (
  <article class="statement">
    <p class="who"><SpeakerName name={row.speaker} /> <StanceMark of={row.stance} /> <FramingMark of={row.framing} />{note !== undefined && <span class="note">{note}</span>}</p>
    <p class="said" dir="auto"><a href={statementPage(row.statement)}>{row.content}</a></p>
    <p class="where">
      {row.told && row.told.length > 0 && <span>told {row.told.map(outletShown).join(', ')}</span>}
      {row.day !== undefined && <span>said <Day of={row.day} /></span>}
      <a href={articlePage(articleOf(row.statement))}>{row.outlet ?? row.page}</a>
      {row.published !== undefined && <Day of={row.published} />}
    </p>
  </article>
);
