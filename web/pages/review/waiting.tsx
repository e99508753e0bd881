import type { Decision } from '../../api/decide.ts';
import { keyOf } from '../../app/keys.ts';
import { fieldsOf } from '../../parts/fields.ts';
import { StatementItem } from '../../parts/statement.tsx';
import type { WaitingRow } from './waiting-row.ts';

interface WaitingProps {
  readonly row: WaitingRow;
  readonly n: number;
  readonly here: boolean;
  readonly editing: boolean;
  /** What was just decided about it, if anything. */
  readonly verb: string | undefined;
  readonly choose: () => void;
  readonly edit: (on: boolean) => void;
  readonly keep: (decision: Omit<Decision, 'about'>) => void;
  readonly takeBack: () => void;
}

/** One thing to decide: the statement or the two it ties, and why it waits. */
export const Waiting = ({ row: { kind, why, rule, reasons, from, to }, n, here, editing, verb, choose, edit, keep, takeBack }: WaitingProps) => (
  <li id={`waiting-${n}`} tabIndex={-1} class={`${here ? 'here' : ''}${verb === undefined ? '' : ' done'}`} onFocusCapture={choose} {...(here ? { 'aria-current': 'true' as const } : {})}>
    <p class="why"><span class="tag">{kind}</span> {why} <span class="known">by <code>{rule}</code></span></p>
    <div class={to ? 'pair' : ''}><StatementItem row={from} />{to && <StatementItem row={to} />}</div>
    {reasons.length > 0 && <p class="faint small-print">{reasons.join('; ')}</p>}
    {editing && kind === 'statement' ? (
      <form class="narrow" onSubmit={(event) => { const { speaker } = fieldsOf(event); if (speaker !== undefined) keep({ verdict: 'correct', field: 'speaker', value: speaker }); }}><label>Speaker <input name="speaker" /></label><button type="submit">Save</button><button type="button" class="quiet" onClick={() => edit(false)}>Cancel</button></form>
    ) : verb === undefined ? (
      <p class="acts">
        <button type="button" onClick={() => keep({ verdict: 'accept' })}>{to ? 'Yes, tie them' : 'Accept'}{here && <kbd aria-hidden="true">{keyOf('accept')}</kbd>}</button>
        {kind === 'statement' && <button type="button" onClick={() => { choose(); edit(true); }}>Name the speaker{here && <kbd aria-hidden="true">{keyOf('edit')}</kbd>}</button>}
        <button type="button" onClick={() => keep({ verdict: 'reject' })}>{to ? 'No' : 'Reject'}{here && <kbd aria-hidden="true">{keyOf('reject')}</kbd>}</button>
      </p>
    ) : <p class="acts"><b>{verb}ed</b> <button type="button" onClick={takeBack}>Undo</button></p>}
  </li>
);
