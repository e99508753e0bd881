import type { SidedStatement, WholeClaim } from '../../api/rows.ts';
import { Changed } from '../../parts/changed.tsx';
import { DRIFT } from '../../parts/drift.tsx';
import { statementPage } from '../../parts/ids.ts';
import { Day } from '../../parts/words.tsx';

/** The earliest wording, and beside it every other with its differences marked. */
export function Wordings({ claim: { statements, drift } }: { readonly claim: WholeClaim }) {
  const groups = groupsOf(statements.filter(({ side }) => side === 'asserted')), [first, ...others] = groups;
  if (!first) return <p class="faint">Nobody asserts it here.</p>;
  const kinds = (group: readonly SidedStatement[]): string[] => [...new Set(drift.filter(({ to }) => group.some(({ statement }) => statement === to)).map(({ kind }) => DRIFT[kind] ?? kind))];
  return (
    <div class="wordings">
      <div class="first"><p class="tag">earliest here</p><p class="said">{first[0]?.content}</p><Carried by={first} /></div>
      <ol>{others.map((group) => <li key={group[0]?.statement}>{kinds(group).map((kind) => <span key={kind} class="tag">{kind}</span>)}<p class="said"><Changed was={first[0]?.content ?? ''} is={group[0]?.content ?? ''} /></p><Carried by={group} /></li>)}</ol>
    </div>
  );
}

const Carried = ({ by }: { readonly by: readonly SidedStatement[] }) => <p class="where">{by.map(({ statement, outlet, page, published, speaker }) => <span key={statement}><a href={statementPage(statement)}>{outlet ?? page}</a>{published !== undefined && <> <Day of={published} /></>}, {speaker ?? 'nobody known'}</span>)}</p>;

/** Statements of one wording together, the earliest printed first. */
function groupsOf(statements: readonly SidedStatement[]): SidedStatement[][] {
  const groups = new Map<string, SidedStatement[]>();
  for (const one of [...statements].sort((a, b) => ((a.published ?? '~') < (b.published ?? '~') ? -1 : 1))) {
    const key = one.content.toLowerCase().replaceAll(/[^\p{L}\p{N} ]/gu, '').replace(/^that /, '');
    groups.set(key, [...groups.get(key) ?? [], one]);
  }
  return [...groups.values()];
}
