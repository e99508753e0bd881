import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { openLedger } from '../../src/ledger/open.ts';

/** An article that an adding program says is on the disk. */
export interface Acknowledged {
  readonly article: string;
  readonly statements: number;
}

/** A program that adds `count` articles from the number `first` on, each acknowledged when it is kept. */
export interface Adding {
  readonly child: ChildProcess;
  /** When it has read its articles and begins to write. */
  readonly ready: Promise<void>;
  /** When it has ended, with its exit code (null for a killed one), what it acknowledged and what it wrote to standard error. */
  readonly ended: Promise<{ readonly code: number | null; readonly acknowledged: readonly Acknowledged[]; readonly errors: string }>;
}

export function startAdding(address: string, first: number, count: number): Adding {
  const child = spawn(process.execPath, ['test/support/adding.mjs', address, String(first), String(count)], { stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '', errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => { errors += text; });
  const ready = new Promise<void>((resolve) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      if (out.startsWith('ready\n')) resolve();
    }).on('close', () => resolve());
  });
  const ended = once(child, 'close').then(([code]) => ({
    code: typeof code === 'number' ? code : null, errors,
    acknowledged: out.split('\n').slice(1, -1).map((line) => JSON.parse(line) as Acknowledged),
  }));
  return { child, ready, ended };
}

export interface Killed {
  /** Programs that died in the middle of their work. */
  readonly killed: number;
  readonly acknowledged: number;
  /** Acknowledged statements that are not there. */
  readonly lost: number;
  /** What the ledger itself finds broken. */
  readonly broken: readonly string[];
}

/** Articles of one adding program, more than it can add before it is killed. */
const MANY = 300;
/** The longest a program may write before it is killed, in milliseconds. */
const LONGEST = 250;

/** Kills an adding program so many times, each time a random while after it began to write, and looks afterwards at what is there. */
export async function killWhileAdding(address: string, times: number, random: () => number): Promise<Killed> {
  const promised: Acknowledged[] = [];
  const broken: string[] = [];
  let killed = 0, lost = 0;
  for (let n = 0; n < times; n++) {
    const { child, ready, ended } = startAdding(address, n * MANY, MANY);
    await ready;
    await new Promise((resolve) => { setTimeout(resolve, random() * LONGEST); });
    child.kill('SIGKILL');
    const { code, acknowledged, errors } = await ended;
    if (code === null) killed++;
    else if (code !== 0) throw new Error(`An adding program failed: ${errors}`);
    promised.push(...acknowledged);
    if (promised.length === 0) continue;
    const ledger = await openLedger(address);
    for (const { article, statements } of promised) lost += Math.max(0, statements - ((await ledger.article(article))?.reading.attributions.length ?? 0));
    broken.push(...await ledger.check());
    await ledger.close();
  }
  return { killed, acknowledged: promised.length, lost, broken };
}
