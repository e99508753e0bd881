import type { Page } from '../../api/ask.ts';
import { undo } from '../../api/decide.ts';
import type { Review } from '../../api/rows.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { notice } from '../../app/notices.tsx';
import { Answered } from '../../app/states.tsx';
import { statementPage } from '../../parts/ids.ts';
import { Day } from '../../parts/words.tsx';

/** Decisions shown at once. */
const SHOWN = 50;

/** Everything that was decided, the latest first; what stands can be undone. */
export function DecidedList() {
  const answer = useAnswer<Page<Review>>('/reviews');
  const takeBack = async (id: string): Promise<void> => {
    await undo(id).then(() => notice({ says: 'Taken back. The record keeps both.' }), () => notice({ says: 'It could not be taken back.' }));
    if (answer.state === 'here') answer.fresh();
  };
  return (
    <Answered of={answer}>
      {({ rows }) => {
        const undone = new Set(rows.flatMap(({ verb, target }) => (verb === 'undo' ? [target] : [])));
        if (rows.length === 0) return <p class="faint">Nothing was decided yet.</p>;
        return (
          <ul class="rows merges">
            {[...rows].reverse().slice(0, SHOWN).map(({ id, verb, author, at, target, body }) => (
              <li key={id}>
                <span><b>{verb}</b> {typeof body['field'] === 'string' && <>{body['field']}: <del>{String(body['was'] ?? '')}</del> <ins>{String(body['value'])}</ins> </>}{target.startsWith('statement:') ? <a href={statementPage(target)}>the statement</a> : <code class="hash">{target}</code>} <span class="faint">{author}, <Day of={at.slice(0, 10)} /></span></span>
                {verb !== 'undo' && (undone.has(id) ? <span class="faint">undone</span> : <button type="button" onClick={() => void takeBack(id)}>Undo</button>)}
              </li>
            ))}
          </ul>
        );
      }}
    </Answered>
  );
}
