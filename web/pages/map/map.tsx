import { useState } from 'preact/hooks';
import { addressOf, type Page } from '../../api/ask.ts';
import { useAnswer } from '../../api/use-answer.ts';
import type { PageProps } from '../../app/routes.ts';
import { Answered, Nothing } from '../../app/states.tsx';
import { articlePage, statementPage } from '../../parts/ids.ts';
import { Twin } from '../../parts/twin.tsx';
import { count } from '../../parts/words.tsx';
import type { EventRow } from './event-row.ts';
import { World } from './world.tsx';

const STATUSES = ['claimed', 'denied', 'narrated'] as const;

/** Where what is told took place, by whose word. */
export function MapPage({ place }: PageProps) {
  const status = STATUSES.find((one) => one === place.query.get('status')), answer = useAnswer<Page<EventRow>>(addressOf('/places', { status, limit: 1000 })), [chosen, choose] = useState<string>();
  return (
    <>
      <header class="page-head">
        <h1>Where it is said to have happened</h1>
        <p class="lead">An event stands here as somebody’s word: claimed, denied, or told by the outlet itself. A place that could be two is on no map.</p>
        <p class="choices"><a href="/map" {...(status === undefined ? { 'aria-current': 'true' as const } : {})}>all</a>{STATUSES.map((one) => <a key={one} href={`/map?status=${one}`} {...(status === one ? { 'aria-current': 'true' as const } : {})}>{one}</a>)}</p>
      </header>
      <Answered of={answer}>{({ rows }) => (rows.length === 0 ? <Nothing><p>No event here has a place that is surely meant.</p></Nothing> : (
        <>
          <World rows={rows} chosen={chosen} choose={choose} />
          <section class="section">
            <h2>{chosen === undefined ? count(rows.length, 'event') : chosen}</h2>
            {chosen !== undefined && <p><button type="button" class="link" onClick={() => choose(undefined)}>All places</button></p>}
            <ul class="rows">
              {rows.filter(({ place: name }) => chosen === undefined || name === chosen).map((row) => (
                <li key={row.event} class="event">
                  <p class="who"><span class={`status ${row.status}`}>{row.status}</span> <b>{row.code.toLowerCase()}</b> <span class="faint">{row.place}{row.country !== undefined && `, ${row.country}`}</span></p>
                  <p class="said"><a href={row.statement === undefined ? articlePage(row.article) : statementPage(row.statement)}>{row.text}</a></p>
                  <p class="where"><span>{row.speaker ?? (row.statement === undefined ? 'the outlet’s own word' : 'nobody known')}</span><span>{row.outlet ?? row.page}</span>{row.when !== undefined && <span>{row.when}</span>}</p>
                </li>
              ))}
            </ul>
            <Twin title="The map" head={['Place', 'Latitude', 'Longitude', 'Event', 'Status', 'Who', 'To whom', 'On whose word', 'Outlet']} rows={rows.map((row) => [row.place, row.lat, row.lon, row.code, row.status, row.actors.join(', '), row.recipients.join(', '), row.speaker ?? '', row.outlet ?? row.page])} />
          </section>
        </>
      ))}</Answered>
    </>
  );
}
