import { useState } from 'preact/hooks';
import { type Problem, tell } from '../api/ask.ts';
import { problemIn } from '../api/use-answer.ts';
import { fieldsOf } from '../parts/fields.ts';

/** Asks for a key, where the server answers nobody without. It goes into a cookie that no script can read. */
export function SignIn() {
  const [problem, setProblem] = useState<Problem>();
  const enter = async (event: Event): Promise<void> => {
    const { key } = fieldsOf(event);
    if (key === undefined) return;
    try {
      await tell('/session', { key });
      location.reload();
    } catch (error) {
      setProblem(problemIn(error));
    }
  };
  return (
    <form class="narrow" onSubmit={(event) => void enter(event)}>
      <label>Key <input name="key" type="password" required autocomplete="current-password" /></label> <button type="submit">Sign in</button>
      {problem && <p role="alert">{problem.detail ?? problem.title}</p>}
    </form>
  );
}
