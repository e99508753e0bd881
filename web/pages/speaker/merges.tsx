import { useState } from 'preact/hooks';
import { addressOf, ask, type Page } from '../../api/ask.ts';
import { decide, undo } from '../../api/decide.ts';
import type { Review, SpeakerRow } from '../../api/rows.ts';
import { problemIn } from '../../api/use-answer.ts';
import { notice } from '../../app/notices.tsx';
import { go } from '../../app/router.ts';
import { fieldsOf } from '../../parts/fields.ts';
import { speakerPage } from '../../parts/ids.ts';
import { count, Day } from '../../parts/words.tsx';

type Other = Pick<SpeakerRow, 'voice' | 'names' | 'kind' | 'statements'>;

/** Names that are one speaker's, by whose word, and how to take that back; and others that may be. */
export function Merges({ voice, others}: { readonly voice: SpeakerRow; readonly others: readonly SpeakerRow[] }) {
  const [found, setFound] = useState<readonly Other[]>([]), undone = new Set(voice.reviews.flatMap(({ verb, target }) => (verb === 'undo' ? [target] : [])));
  const merges = voice.reviews.filter(({ id, verb, target, body }) => verb === 'merge' && body['kind'] === 'voice' && !undone.has(id) && (target === voice.voice || body['with'] === voice.voice)), here = speakerPage(voice.names[0] ?? '');
  const done = async (work: Promise<Review>, says: string): Promise<void> => {
    try {
      const { id } = await work;
      notice({ says, undo: () => void undo(id).then(() => go(here), () => undefined) });
      go(here);
    } catch (error) {
      notice({ says: problemIn(error).detail ?? problemIn(error).title });
    }
  };
  const look = async (event: Event): Promise<void> => {
    const { name } = fieldsOf(event);
    if (name !== undefined) setFound((await ask<Page<Other>>(addressOf('/speakers', { name, limit: 10 }))).rows.filter((one) => one.voice !== voice.voice));
  };
  const row = (one: Other) => <li key={one.voice}><a href={speakerPage(one.names[0] ?? '')}>{one.names.join(', ')}</a> <span class="faint">{one.kind}, {count(one.statements, 'statement')}</span> <button type="button" onClick={() => void done(decide({ about: one.voice, verdict: 'merge', with: voice.voice }), `${one.names[0] ?? ''} and ${voice.names[0] ?? ''} are one now`)}>The same speaker</button></li>;
  return (
    <section class="section">
      <h2>Names</h2>
      <dl class="facts">
        <div><dt>Spellings</dt><dd>{voice.names.join(' · ')}</dd></div>
        <div><dt>One because</dt><dd>{voice.kind === 'person' ? 'they share a last name' : 'they name the same body'} <code class="hash">{voice.voice}</code></dd></div>
      </dl>
      {merges.length > 0 && <ul class="rows merges">{merges.map(({ id, author, at, body }) => <li key={id}>Made one with <code>{String(body['with'])}</code> by {author}, <Day of={at.slice(0, 10)} />{typeof body['note'] === 'string' && `: ${body['note']}`} <button type="button" onClick={() => void done(undo(id), 'Taken apart again. The record keeps both.')}>Undo</button></li>)}</ul>}
      {others.length > 0 && <><h3>Others of this name</h3><ul class="rows merges">{others.map(row)}</ul></>}
      <form class="narrow" onSubmit={(event) => void look(event)}><label>Somebody else who is the same <input name="name" /></label> <button type="submit">Look</button></form>
      {found.length > 0 && <ul class="rows merges">{found.map(row)}</ul>}
    </section>
  );
}
