import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';

/** A PostgreSQL server for tests: that of `DATABASE_URL`, else one of their own from the machine's programs, on loopback. */
export interface Server {
  /** The address of a new, empty database. */
  readonly database: () => Promise<string>;
  /** Kills the server as a failing machine would, and starts it again; only of a server of one's own. */
  readonly crash: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

const PROGRAMS = programs();

/** Whether there is any way to a server; tests skip by name where there is none. */
export const hasPostgres = process.env['DATABASE_URL'] !== undefined || PROGRAMS !== undefined;

export async function startPostgres(): Promise<Server> {
  const given = process.env['DATABASE_URL'];
  if (given !== undefined) return serverAt(given, async () => { throw new Error('The server of DATABASE_URL is not ours to kill'); }, async () => {});
  if (!PROGRAMS) throw new Error('There is no PostgreSQL here');
  const who = unprivileged();
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-pg-'));
  if (who) chownSync(folder, who.uid, who.gid);
  const port = await freePort();
  const run = (program: string, args: readonly string[]): void => {
    const { status, stdout, stderr } = spawnSync(join(PROGRAMS, program), args, { ...who, cwd: folder, encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' }, stdio: program === 'pg_ctl' ? 'ignore' : 'pipe' });
    if (status !== 0) throw new Error(`${program}: ${stdout ?? ''}${stderr ?? ''}`);
  };
  run('initdb', ['-D', join(folder, 'data'), '-U', 'tester', '-A', 'scram-sha-256', '--pwfile', passwordFile(folder, who), '-E', 'UTF8', '--no-instructions']);
  const start = (): void => run('pg_ctl', ['-D', join(folder, 'data'), '-w', '-l', join(folder, 'log'), '-o', `-p ${port} -c fsync=off -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder}`, 'start']);
  const crash = async (): Promise<void> => {
    process.kill(Number(readFileSync(join(folder, 'data', 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL');
    for (let tries = 0; ; tries++) {
      // Those it leaves behind hold its memory until they see that it is gone.
      await setTimeout(300);
      try {
        return start();
      } catch (error) {
        if (tries >= LONGEST_END) throw error;
      }
    }
  };
  start();
  return serverAt(`postgres://tester:${PASSWORD}@127.0.0.1:${port}/postgres`, crash, async () => {
    run('pg_ctl', ['-D', join(folder, 'data'), '-w', '-m', 'immediate', 'stop']);
    rmSync(folder, { recursive: true, force: true });
  });
}

const PASSWORD = 'only-for-tests';
/** How often a killed server is started again before it is given up. */
const LONGEST_END = 50;

function passwordFile(folder: string, who: { uid: number; gid: number } | undefined): string {
  const path = join(folder, 'password');
  spawnSync('sh', ['-c', `printf %s ${PASSWORD} > "${path}"`], { ...who });
  return path;
}

function serverAt(address: string, crash: () => Promise<void>, stop: () => Promise<void>): Server {
  const made: string[] = [];
  const asked = async (sql: string): Promise<void> => {
    const client = new pg.Client({ connectionString: address });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  };
  return {
    crash,
    database: async () => {
      const name = `hearsay_test_${process.pid}_${Date.now().toString(36)}_${made.length}`;
      await asked(`create database ${name} template template0`);
      made.push(name);
      const url = new URL(address);
      url.pathname = `/${name}`;
      return url.href;
    },
    stop: async () => {
      for (const name of made) await asked(`drop database if exists ${name} with (force)`);
      await stop();
    },
  };
}

/** The folder of `initdb` and `pg_ctl`: Debian keeps them off the path. */
function programs(): string | undefined {
  const debian = existsSync('/usr/lib/postgresql') ? readdirSync('/usr/lib/postgresql').map((version) => join('/usr/lib/postgresql', version, 'bin')) : [];
  const path = (process.env['PATH'] ?? '').split(':');
  return [...debian, ...path].find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'pg_ctl')));
}

/** Somebody the server will run as: it refuses root. */
function unprivileged(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const idOf = (user: string, which: string): number => Number.parseInt(spawnSync('id', [which, user], { encoding: 'utf8' }).stdout, 10);
  const user = Number.isNaN(idOf('postgres', '-u')) ? 'nobody' : 'postgres';
  return { uid: idOf(user, '-u'), gid: idOf(user, '-g') };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject).listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port'))));
    });
  });
}
