import { memo } from '../../parts/memo.ts';
import { count, Known } from '../../parts/words.tsx';
import { Card } from './card.tsx';
import type { Decided } from './decisions.ts';
import type { Acts, Desk } from './desk.ts';
import type { Row } from './rows.ts';
import { Words } from './words.tsx';

interface BlockProps {
  readonly row: Row;
  readonly desk: Desk;
  readonly acts: Acts;
  readonly decided: ReadonlyMap<string, Decided>;
  readonly chosen: number | undefined;
  readonly editing: boolean;
}

/** A block: its role at the left, its words, its cards at the right; drawn anew only if something of it changed. */
export const BlockRow = memo(({ row, desk, acts, decided, chosen, editing }: BlockProps) => {
  const { block: { role, rule, certainty }, paragraph, ownVoice, cards } = row, active = chosen !== undefined, Heading = row.title ? 'h1' : role === 'headline' ? 'h2' : 'p';
  return (
    <div class={`block ${role}${ownVoice ? ' own' : ''}${active ? ' active' : ''}`}>
      <p class="role">{paragraph === undefined ? role : <span title={`Paragraph ${paragraph}`}>¶{paragraph}</span>}{ownVoice && <span class="own-voice">outlet’s own voice</span>}<span class="reason"><Known rule={rule} certainty={certainty} /></span></p>
      <Heading class="text" dir="auto"><Words row={row} chosen={chosen} select={acts.select} /></Heading>
      {cards.length > 0 && <div class="cards">{cards.map((of) => <Card key={of} of={of} desk={desk} acts={acts} decided={decided.get(desk.byIndex.get(of)?.id ?? '')} chosen={chosen === of} editing={editing && chosen === of} />)}</div>}
    </div>
  );
}, (before, after) => before.row === after.row && before.chosen === after.chosen && before.editing === after.editing && before.desk === after.desk && before.acts === after.acts
  && after.row.cards.every((of) => before.decided.get(before.desk.byIndex.get(of)?.id ?? '') === after.decided.get(after.desk.byIndex.get(of)?.id ?? '')));

/** What is only around the article: there, but folded. Nothing that stood on the page is thrown away. */
export const Folded = ({ rows }: { readonly rows: readonly Row[] }) => (
  <details class="folded">
    <summary>{count(rows.length, 'block')} around the article</summary>
    {rows.map(({ key, block: { role, rule, certainty, start, end }, text }) => <p key={key}><span class="role">{role}</span> {text.slice(start, end).trim()} <Known rule={rule} certainty={certainty} /></p>)}
  </details>
);
