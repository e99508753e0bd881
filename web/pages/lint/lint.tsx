import { useState } from 'preact/hooks';
import { type Problem, tell } from '../../api/ask.ts';
import type { LintRow } from '../../api/rows.ts';
import { problemIn } from '../../api/use-answer.ts';
import { Refusal } from '../../app/states.tsx';
import { fieldsOf } from '../../parts/fields.ts';
import { type Checked, Checklist } from './checklist.tsx';

/** What a standards editor would ask of a draft. It is read and forgotten: nothing of it is kept anywhere. */
export function Lint() {
  const [checked, setChecked] = useState<Checked>(), [problem, setProblem] = useState<Problem>(), [waits, setWaits] = useState(false);
  const check = async (event: Event): Promise<void> => {
    const { text, published } = fieldsOf(event);
    if (text === undefined) return;
    setWaits(true);
    setProblem(undefined);
    try {
      setChecked(await tell<{ readonly rows: readonly LintRow[] } & Checked>('/lint', { text, ...(published === undefined ? {} : { published }) }));
    } catch (error) {
      setProblem(problemIn(error));
    }
    setWaits(false);
  };
  return (
    <div class="lint-page">
      <header class="page-head">
        <h1>Check a draft</h1>
        <p class="lead">Who says so, did they reply, is it one voice in many papers. The draft is read on this machine and nothing of it is kept.</p>
      </header>
      <form class="draft" onSubmit={(event) => void check(event)}>
        <label>The draft<textarea name="text" rows={checked ? 5 : 14} required placeholder="Paste the text, headline first…" /></label>
        <p class="row"><label>To be published on <input type="date" name="published" /></label><button type="submit" class="button" disabled={waits}>{waits ? 'Reading…' : 'Check'}</button>{checked && <button type="button" onClick={() => print()}>Print</button>}</p>
      </form>
      {problem && <Refusal problem={problem} />}
      {checked && <Checklist checked={checked} />}
    </div>
  );
}
