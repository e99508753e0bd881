import { addressOf, type Page } from '../../api/ask.ts';
import type { SpeakerRow, StatementRow } from '../../api/rows.ts';
import { useAnswer } from '../../api/use-answer.ts';
import type { PageProps } from '../../app/routes.ts';
import { Answered, Nothing } from '../../app/states.tsx';
import { Follow } from '../../parts/follow.tsx';
import { searchPage } from '../../parts/ids.ts';
import { StatementItem } from '../../parts/statement.tsx';
import { usePages } from '../../parts/use-pages.ts';
import { outletShown } from '../../parts/names.ts';
import { count } from '../../parts/words.tsx';
import { bySaying, Saying } from './saying.tsx';
import { Merges } from './merges.tsx';
import { OverTime } from './over-time.tsx';

/** Statements looked at to draw the years of a speaker. */
const LOOKED_AT = 300;

/** Everything somebody said, what others said of them, and whether they are one. */
export function SpeakerPage({ named }: PageProps) {
  const answer = useAnswer<Page<SpeakerRow>>(addressOf('/speaker', { name: named }));
  return (
    <Answered of={answer}>
      {({ rows: [voice, ...others] }) => (voice ? <Whole key={voice.voice} voice={voice} others={others}/>
        : <><header class="page-head"><h1>{named}</h1></header><Nothing><p>Nobody of this name says anything here.</p><p><a href={searchPage({ words: named })}>Search for the name in what others say</a></p></Nothing></>)}
    </Answered>
  );
}

function Whole({ voice, others }: { readonly voice: SpeakerRow; readonly others: readonly SpeakerRow[] }) {
  const [name = '', ...spellings] = voice.names, said = usePages<StatementRow>('/search', { speaker: name, limit: LOOKED_AT });
  const own = new Set(voice.names), mine = said.rows.filter(({ speaker }) => speaker !== null && own.has(speaker));
  return (
    <div class="speaker-page">
      <header class="page-head">
        <p class="kicker">{voice.kind}</p>
        <h1>{name}</h1>
        {spellings.length > 0 && <p class="lead">also {spellings.join(', ')}</p>}
        <p class="small-print faint">{count(voice.statements, 'statement')} in {count(voice.articles, 'article')}: {Object.entries(voice.stances).map(([stance, n]) => `${stance} ${n}`).join(', ')}.{voice.told.length > 0 && ` Told to ${voice.told.map(({ name: outlet }) => outletShown(outlet)).join(', ')}.`}{voice.outlets.length > 0 && ` Carried by ${voice.outlets.map(({ name: outlet }) => outlet).join(', ')}.`}</p>
        <Follow of={`speakers/${encodeURIComponent(voice.voice)}`} />
      </header>
      <section class="section"><h2>Over time</h2><OverTime rows={mine} /></section>
      <div class="two">
        <section class="section"><h2>Said</h2><Answered of={said.first}>{() => <>{bySaying(mine).map((same) => <Saying key={same[0]?.statement} same={same} />)}</>}</Answered>{said.more && <p class="more-rows"><a href={searchPage({ speaker: name })}>All in the search</a></p>}</section>
        <section class="section"><h2>Said of {name}</h2>{voice.about.length === 0 ? <p class="faint">Nobody else speaks of them here.</p> : voice.about.map((row) => <StatementItem key={row.statement} row={row} />)}</section>
      </div>
      <Merges voice={voice} others={others} />
    </div>
  );
}
