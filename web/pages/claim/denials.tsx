import { addressOf, type Page } from '../../api/ask.ts';
import type { StatementRow, WholeClaim } from '../../api/rows.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { Answered } from '../../app/states.tsx';
import { articlePage, statementPage } from '../../parts/ids.ts';
import { StatementItem } from '../../parts/statement.tsx';
import { count } from '../../parts/words.tsx';

/** A row of the question `denials`. */
interface DenialRow {
  readonly denial: StatementRow;
  readonly answers?: StatementRow;
  readonly scope: 'deed' | 'saying';
  readonly rule?: string;
  readonly reasons: readonly string[];
  /** Copies of its page that were cut before it. */
  readonly lost: readonly string[];
}

/** Who denies it, what exactly is denied, how that is known, and which copies have lost the denial. */
export function Denials({ claim: { claim } }: { readonly claim: WholeClaim }) {
  const answer = useAnswer<Page<DenialRow>>(addressOf('/denials', { words: claim, limit: 100 }));
  return (
    <Answered of={answer}>
      {({ rows }) => (rows.length === 0 ? <p class="faint">Nobody denies it in this ledger. That says nothing about whether it is true.</p> : (
        <div class="rows">
          {rows.map(({ denial, answers, scope, rule, reasons, lost }) => (
            <div key={denial.statement} class="denial">
              <StatementItem row={denial} />
              <p class="answers">
                {answers ? <>answers <a href={statementPage(answers.statement)}>{answers.content}</a>: denies that it was {scope === 'saying' ? 'said' : 'done'}</> : <>denies that it was {scope === 'saying' ? 'said' : 'done'}; no statement is surely meant</>}
                {rule !== undefined && <> <span class="known">by <code>{rule}</code>{reasons.length > 0 && `: ${reasons.join('; ')}`}</span></>}
              </p>
              {lost.length > 0 && <p class="answers warn">{count(lost.length, 'copy', 'copies')} of its page left it out: {lost.map((article, n) => <span key={article}>{n > 0 && ', '}<a href={articlePage(article)}>see {n + 1}</a></span>)}</p>}
            </div>
          ))}
        </div>
      ))}
    </Answered>
  );
}
