import { useState } from 'preact/hooks';
import { ask, type Problem, tell } from '../../api/ask.ts';
import { forgetAnswers, problemIn } from '../../api/use-answer.ts';
import { Refusal } from '../../app/states.tsx';
import { fieldsOf } from '../../parts/fields.ts';
import { Drop } from './drop.tsx';
import type { Job } from './job.ts';
import { Progress } from './progress.tsx';

/** Puts articles into the ledger: pasted, from files, from an address. */
export function Add() {
  const [jobs, setJobs] = useState<readonly Job[]>([]), [problem, setProblem] = useState<Problem>();
  const start = async (asked: Promise<Job>): Promise<boolean> => {
    setProblem(undefined);
    try {
      const job = await asked;
      setJobs((all) => [job, ...all]);
      forgetAnswers();
      return true;
    } catch (error) {
      setProblem(problemIn(error));
      return false;
    }
  };
  const paste = async (event: Event): Promise<void> => {
    const form = event.currentTarget, { text, url, published, outlet } = fieldsOf(event);
    if (text === undefined) return;
    const about = { ...(published === undefined ? {} : { published }), ...(outlet === undefined ? {} : { outlet }) }, whole = /^\s*<(?:!doctype|html)\b/i.test(text) ? { html: text } : { text };
    if (await start(tell<Job>('/add', { ...whole, ...(url === undefined ? {} : { url }), ...(Object.keys(about).length === 0 ? {} : { about }) })) && form instanceof HTMLFormElement) form.reset();
  };
  const fetchPage = (event: Event): void => {
    const { url } = fieldsOf(event);
    if (url !== undefined) void start(tell<Job>('/add', { url }));
  };
  const send = (files: readonly File[]): void => {
    const form = new FormData();
    for (const file of files) form.append('files', file);
    if (files.length > 0) void start(ask<Job>('/add', { method: 'POST', body: form }));
  };
  return (
    <div class="add-page">
      <header class="page-head"><h1>Add articles</h1><p class="lead">They are read on this machine and kept in your ledger with the bytes they were read from.</p></header>
      {problem && <Refusal problem={problem} />}
      {jobs.length > 0 && <section class="jobs" aria-label="Under way">{jobs.map((job) => <Progress key={job.id} job={job} />)}</section>}
      <div class="ways">
        <section>
          <h2>Paste</h2>
          <form onSubmit={(event) => void paste(event)}>
            <label>Text or HTML of the article<textarea name="text" rows={12} required placeholder="Headline first, then everything as it stands on the page…" /></label>
            <details><summary>What you know of it</summary><div class="known-fields"><label>Address<input name="url" type="url" /></label><label>Outlet<input name="outlet" /></label><label>Published<input name="published" type="date" /></label></div></details>
            <p><button type="submit" class="button">Read and keep</button></p>
          </form>
        </section>
        <div>
          <section><h2>Files</h2><Drop send={send} /></section>
          <section><h2>From an address</h2><form class="narrow" onSubmit={fetchPage}><label>Address of the page<input name="url" type="url" required placeholder="https://" /></label><button type="submit">Fetch</button></form><p class="faint small-print">Only public addresses, only what robots.txt allows. A page you must log in for: save it and add the file.</p></section>
        </div>
      </div>
    </div>
  );
}
