import type { WholeClaim } from '../../api/rows.ts';
import { statementPage } from '../../parts/ids.ts';
import { StatementItem } from '../../parts/statement.tsx';

/** Who denies it, what exactly is denied, and how that is known. */
export function Denials({ claim: { statements, answers } }: { readonly claim: WholeClaim }) {
  const denying = statements.filter(({ side }) => side === 'denied'), byId = new Map(statements.map((one) => [one.statement, one]));
  if (denying.length === 0) return <p class="faint">Nobody denies it in this ledger. That says nothing about whether it is true.</p>;
  return (
    <div class="rows">
      {denying.map((row) => (
        <div key={row.statement} class="denial">
          <StatementItem row={row} />
          {answers.filter(({ from }) => from === row.statement).map(({ to, scope, rule, reasons }) => (
            <p key={to} class="answers">answers <a href={statementPage(to)}>{byId.get(to)?.content ?? 'a statement'}</a>{scope !== undefined && <>: {scope === 'saying' ? 'that it was said' : 'that it was done'}</>} <span class="known">by <code>{rule}</code>{reasons.length > 0 && `: ${reasons.join('; ')}`}</span></p>
          ))}
        </div>
      ))}
    </div>
  );
}
