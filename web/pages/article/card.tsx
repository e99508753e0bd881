import { keyOf } from '../../app/keys.ts';
import { FramingMark, StanceMark } from '../../parts/words.tsx';
import { CardBody } from './card-body.tsx';
import { CardEdit } from './card-edit.tsx';
import type { Decided } from './decisions.ts';
import type { Acts, Desk } from './desk.ts';

export interface CardProps {
  readonly of: number;
  readonly desk: Desk;
  readonly acts: Acts;
  readonly decided: Decided | undefined;
  readonly chosen: boolean;
  readonly editing: boolean;
}

/** A statement beside its words: who, how, through whom; all of it when it is chosen. */
export function Card(props: CardProps) {
  const { of, desk, acts, decided, chosen, editing } = props, one = desk.answer.reading.attributions[of];
  if (!one) return null;
  const filed = desk.byIndex.get(of);
  const name = decided?.speaker ?? (one.speaker === null ? null : desk.names.get(one.speaker)?.name ?? null), stance = decided?.stance ?? one.stance, about = filed?.id;
  const via = one.relays.flatMap(({ speaker }) => desk.names.get(speaker)?.name ?? []);
  return (
    <article id={`card-${of + 1}`} class={`card ${stance}${chosen ? ' chosen' : ''}${decided?.verdict === 'reject' ? ' rejected' : ''}${decided?.verdict === 'accept' ? ' accepted' : ''}`} tabIndex={-1} aria-label={`Statement ${of + 1}`}>
      <button type="button" class="card-head" aria-expanded={chosen} onClick={() => acts.select(chosen ? undefined : of, false)}>
        <span class="number">{of + 1}</span>
        <span class="speaker">{name ?? 'nobody known'}{decided?.speaker !== undefined && <span class="corrected"> corrected</span>}</span>
        <StanceMark of={stance} />
        {via.length > 0 && <span class="via">via {via.join(' → ')}</span>}
        <FramingMark of={one.framing} />
        {decided?.verdict !== undefined && <span class="verdict">{decided.verdict}ed</span>}
      </button>
      {chosen && <div class="detail"><CardBody {...props} one={one} name={name} />{editing && about !== undefined ? <CardEdit about={about} desk={desk} acts={acts} name={name} stance={stance} of={of} />
        : about !== undefined && (
          <div class="acts">
            <button type="button" onClick={() => void acts.keep({ about, verdict: 'accept' }, `Statement ${of + 1} accepted`)}>Accept<Key of="accept" /></button>
            <button type="button" onClick={() => acts.edit(true)}>Edit<Key of="edit" /></button>
            <button type="button" onClick={() => void acts.keep({ about, verdict: 'reject' }, `Statement ${of + 1} rejected`)}>Reject<Key of="reject" /></button>
            {decided?.standing.at(-1) && <button type="button" onClick={() => acts.takeBack(decided.standing.at(-1)?.id ?? '')}>Undo<Key of="undo" /></button>}
          </div>
        )}</div>}
    </article>
  );
}

const Key = ({ of }: { readonly of: 'accept' | 'edit' | 'reject' | 'undo' }) => (keyOf(of) === '' ? null : <kbd aria-hidden="true">{keyOf(of)}</kbd>);
