import { useEffect, useState } from 'preact/hooks';
import { forgetAnswers } from '../../api/use-answer.ts';
import { articlePage } from '../../parts/ids.ts';
import { count } from '../../parts/words.tsx';
import type { Job } from './job.ts';

const OUTCOMES: Readonly<Record<Job['added'][number]['outcome'], string>> = { added: 'kept', kept: 'was here already', forgotten: 'was forgotten on purpose and is not taken in again' };

/** A job as it goes on, by events of the server. */
export function Progress({ job: begun }: { readonly job: Job }) {
  const [job, set] = useState(begun), over = job.state === 'done' || job.state === 'failed';
  useEffect(() => {
    if (begun.state === 'done' || begun.state === 'failed') return undefined;
    const events = new EventSource(`/api/jobs/${encodeURIComponent(begun.id)}/events`);
    events.addEventListener('job', ({ data }) => {
      const now = JSON.parse(String(data)) as Job;
      set(now);
      if (now.state !== 'done' && now.state !== 'failed') return;
      forgetAnswers();
      events.close();
    });
    return () => events.close();
  }, [begun.id]);
  return (
    <article class="job" role="status">
      <p>{over ? `${count(job.done, 'article')} read` : `Reading ${job.done + 1} of ${job.inputs}…`} {!over && <progress max={job.inputs} value={job.done} aria-label="How far it is" />}</p>
      <ul>
        {job.added.map(({ input, article, outcome, statements }) => <li key={article}><a href={articlePage(article)}>{input || 'the article'}</a> <span class="faint">{OUTCOMES[outcome]}{statements !== undefined && `, ${count(statements, 'statement')}`}</span></li>)}
        {job.problems.map(({ input, detail }) => <li key={input} class="trouble">{input}: {detail}</li>)}
      </ul>
    </article>
  );
}
