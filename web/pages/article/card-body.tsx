import { notice } from '../../app/notices.tsx';
import { articleOf, claimPage, speakerPage, statementPage } from '../../parts/ids.ts';
import { Day, Known } from '../../parts/words.tsx';
import type { Attribution } from './answer.ts';
import type { CardProps } from './card.tsx';

/** Everything that is known of one statement, each with how it is known. */
export function CardBody({ of, desk, acts, one, name }: CardProps & { readonly one: Attribution; readonly name: string | null }) {
  const { answer: { reading, article }, names, whens, byIndex } = desk, who = one.speaker === null ? undefined : names.get(one.speaker), said = one.said === undefined ? undefined : whens.get(one.said), filed = byIndex.get(of);
  const within = reading.attributions.findIndex(({ id }) => id === one.within), outlet = reading.article.outlet ?? article.outlet ?? 'this page';
  const answers = reading.answers.filter(({ from }) => from === one.id), answeredBy = reading.answers.filter(({ to }) => to === one.id), at = (id: string): number => reading.attributions.findIndex((other) => other.id === id);
  // Claims it does not make itself but answers to.
  const met = new Map(answers.flatMap(({ to, relation }) => (byIndex.get(at(to))?.claims ?? []).filter((claim) => !filed?.claims.includes(claim)).map((claim) => [claim, relation] as const)));
  return (
    <dl class="card-body">
      {who?.role !== undefined && <div><dt>Role</dt><dd>{who.role}</dd></div>}
      {who && <div><dt>Who</dt><dd>{who.kind}{name !== null && <> · <a href={speakerPage(name)}>all of {name}</a></>}</dd></div>}
      <div><dt>Way</dt><dd class="way"><ol aria-label="From mouth to page"><li>{name ?? '?'}</li>{one.relays.map(({ speaker, verb, certainty }, n) => <li key={n} class={certainty}>{names.get(speaker)?.name ?? '?'} <span class="faint">{verb}{certainty === 'inferred' ? ', inferred' : ''}</span></li>)}<li>{outlet}</li></ol></dd></div>
      {said && <div><dt>Said</dt><dd>{said.text} <span class="faint">{/^\d{4}-\d\d-\d\d$/.test(said.value) ? <Day of={said.value} /> : said.value}</span></dd></div>}
      {within >= 0 && <div><dt>Within</dt><dd><button type="button" class="link" onClick={() => acts.select(within)}>statement {within + 1}</button></dd></div>}
      {answers.map(({ to, relation, scope, rule, certainty }) => <div key={to}><dt>{relation}</dt><dd><button type="button" class="link" onClick={() => acts.select(at(to))}>statement {at(to) + 1}</button>{scope !== undefined && ` (${scope})`} <Known rule={rule} certainty={certainty} /></dd></div>)}
      {answeredBy.map(({ from, relation }) => <div key={from}><dt>Answered</dt><dd><button type="button" class="link" onClick={() => acts.select(at(from))}>statement {at(from) + 1}</button> {relation} it</dd></div>)}
      {elsewhere(filed?.answers.map(({ to, relation }) => ({ id: to, relation })), article.id).map(({ id, relation }) => <div key={id}><dt>{relation}</dt><dd><a href={statementPage(id)}>a statement in another article</a></dd></div>)}
      {elsewhere(filed?.answeredBy.map(({ from, relation }) => ({ id: from, relation })), article.id).map(({ id, relation }) => <div key={id}><dt>Answered</dt><dd><a href={statementPage(id)}>another article</a> {relation} it</dd></div>)}
      {filed?.claims.map((claim) => <div key={claim}><dt>Claim</dt><dd><a href={claimPage(claim)}>{claim.endsWith('s') ? 'who else says that it was said' : 'who else says so, who denies it'}</a></dd></div>)}
      {[...met].map(([claim, relation]) => <div key={claim}><dt>Claim</dt><dd><a href={claimPage(claim)}>what it {relation}, and who else speaks of it</a></dd></div>)}
      <div><dt>Read</dt><dd>{one.mode} speech · <Known rule={one.rule} certainty={one.certainty} /></dd></div>
      {filed && <div><dt>Cite</dt><dd><button type="button" class="link" onClick={() => void copy(citation(desk, one, name, filed.id))}>copy quotation with its place</button></dd></div>}
    </dl>
  );
}

const elsewhere = (ties: readonly { readonly id: string; readonly relation: string }[] | undefined, here: string): readonly { readonly id: string; readonly relation: string }[] => (ties ?? []).filter(({ id }) => articleOf(id) !== here);

/** Words, where they stand, and in which bytes: enough to find them again anywhere. */
function citation({ answer: { article, reading } }: CardProps['desk'], { content }: Attribution, name: string | null, id: string): string {
  const outlet = reading.article.outlet ?? article.outlet, day = reading.article.published?.value;
  return [content.map(({ text }) => text).join(' … '), `${name ?? 'Speaker unknown'}${outlet === undefined ? '' : `, in ${outlet}`}${day === undefined ? '' : `, ${day}`}`, `characters ${content.map(({ start, end }) => `${start}–${end}`).join(', ')} of ${article.snapshot}`, location.origin + statementPage(id)].join('\n');
}

async function copy(text: string): Promise<void> {
  const done = await navigator.clipboard.writeText(text).then(() => true, () => false);
  notice({ says: done ? 'Copied.' : `This browser does not let pages copy. ${text}` });
}
