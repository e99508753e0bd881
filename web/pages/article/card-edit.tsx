import { useLayoutEffect, useRef } from 'preact/hooks';
import { type Stance, STANCES } from '../../api/rows.ts';
import { fieldsOf } from '../../parts/fields.ts';
import type { Acts, Desk } from './desk.ts';

/** Corrects who is meant, or what stance is taken. What the machine read stays in the record. */
export function CardEdit({ about, desk, acts, name, stance, of }: { readonly about: string; readonly desk: Desk; readonly acts: Acts; readonly name: string | null; readonly stance: Stance; readonly of: number }) {
  const field = useRef<HTMLInputElement>(null);
  // Before anybody can type: the next key belongs to the field.
  useLayoutEffect(() => field.current?.select(), []);
  const save = (event: Event): void => {
    const { speaker, stance: taken = stance } = fieldsOf(event);
    if (speaker !== undefined && speaker !== (name ?? '')) void acts.keep({ about, verdict: 'correct', field: 'speaker', value: speaker }, `Statement ${of + 1} is ${speaker}’s now`);
    if (taken !== stance) void acts.keep({ about, verdict: 'correct', field: 'stance', value: taken }, `Statement ${of + 1} ${taken} now`);
    acts.edit(false);
  };
  return (
    <form class="edit" onSubmit={save} onKeyDown={(event) => { if (event.key === 'Escape') acts.edit(false); }}>
      <label>Speaker<input ref={field} name="speaker" list="speakers-here" defaultValue={name ?? ''} autocomplete="off" /></label>
      <datalist id="speakers-here">{[...new Set(desk.answer.reading.speakers.map((one) => one.name))].map((one) => <option key={one} value={one} />)}</datalist>
      <label>Stance<select name="stance" defaultValue={stance}>{STANCES.map((one) => <option key={one} selected={one === stance}>{one}</option>)}</select></label>
      <p><button type="submit" class="button">Save</button><button type="button" class="quiet" onClick={() => acts.edit(false)}>Cancel</button></p>
    </form>
  );
}
