import { useEffect, useState } from 'preact/hooks';
import { addressOf, ask, type Page } from '../../api/ask.ts';
import type { TraceRow, WholeClaim } from '../../api/rows.ts';
import { useAnswer } from '../../api/use-answer.ts';
import type { PageProps } from '../../app/routes.ts';
import { Answered, Refusal } from '../../app/states.tsx';
import { ClaimBar } from '../../parts/bar.tsx';
import { Follow } from '../../parts/follow.tsx';
import { StatementItem } from '../../parts/statement.tsx';
import { wordingShown } from '../../parts/names.ts';
import { count } from '../../parts/words.tsx';
import { ChainPicture } from './chain-picture.tsx';
import { Denials } from './denials.tsx';
import { Timeline } from './timeline.tsx';
import { Wordings } from './wordings.tsx';

/** What is at issue, with everything that hangs on it. */
export function ClaimPage({ named }: PageProps) {
  const answer = useAnswer<Page<WholeClaim>>(addressOf('/claim', { claim: named }));
  return <Answered of={answer}>{({ rows: [claim] }) => (claim ? <Whole key={claim.claim} claim={claim} /> : <Refusal problem={{ title: 'No such claim', status: 404, hint: 'Claims change their names when articles are added. Look for it at /claims.' }} />)}</Answered>;
}

function Whole({ claim }: { readonly claim: WholeClaim }) {
  const { about, wording, asserted, denied, statements } = claim, traces = useTraces([...asserted.utterances, ...denied.utterances].map(({ utterance }) => utterance));
  const denying = new Set(denied.utterances.map(({ utterance }) => utterance)), circle = [...asserted.circle, ...denied.circle];
  return (
    <article class="claim-page">
      <header class="page-head">
        <p class="kicker">{about === 'deed' ? 'Claim' : 'Claim that something was said'}</p>
        <h1>{wordingShown(wording)}</h1>
        <ClaimBar asserted={asserted} denied={denied} />
        <p class="faint small-print">{count(asserted.texts, 'text')} that {asserted.texts === 1 ? 'is no copy' : 'are no copies'}, {count(asserted.voices, 'speaker')}. An origin is an act of speaking, not an article. A denial is somebody’s word like the claim; nothing here says which is true.</p>
        <Follow of={`claims/${claim.claim}`} />
        {circle.length > 0 && <p class="warn">These outlets have it from each other, with nobody at the start: {circle.map(({ from, to }) => `${from} from ${to}`).join(', ')}.</p>}
      </header>
      <section class="section"><h2>When it was said, and when it was printed</h2><Timeline claim={claim} /></section>
      <section class="section"><h2>From mouth to page</h2>{traces.length > 0 && <ChainPicture traces={traces} denying={denying} />}</section>
      <section class="section"><h2>Wordings</h2><Wordings claim={claim} /></section>
      <section class="section"><h2>Denials</h2><Denials claim={claim} /></section>
      <section class="section"><h2>Every statement</h2><details class="twin"><summary>{count(statements.length, 'statement')} on both sides</summary><div class="rows">{statements.map((row) => <StatementItem key={row.statement} row={row} />)}</div></details></section>
    </article>
  );
}

/** Acts of speaking that are followed to their pages: a picture of more shows nothing. */
const FOLLOWED = 12;

function useTraces(utterances: readonly string[]): readonly TraceRow[] {
  const [traces, set] = useState<readonly TraceRow[]>([]), asked = utterances.slice(0, FOLLOWED).join(' ');
  useEffect(() => {
    const stop = new AbortController(), each = asked.split(' ').filter((one) => one !== '').map((words) => ask<Page<TraceRow>>(addressOf('/trace', { words }), { signal: stop.signal }));
    Promise.all(each).then((pages) => set(pages.flatMap(({ rows }) => rows)), () => undefined);
    return () => stop.abort();
  }, [asked]);
  return traces;
}
