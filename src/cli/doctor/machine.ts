import { availableParallelism, totalmem } from 'node:os';
import { openCrew } from '../../crew/crew.ts';
import { snapshotOf } from '../../snapshot/take.ts';
import type { Finding } from './finding.ts';

/** What a thread may take, in bytes, and the oldest Node. */
const THREAD = 1.5 * 2 ** 30, OLDEST = [20, 19] as const;

/** This machine: the program that runs us, memory for as many threads as there are cores, and whether a thread reads. */
export async function* machineFindings(): AsyncGenerator<Finding> {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const isOld = major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1]);
  yield { what: 'node', state: isOld ? 'ill' : 'well', says: isOld ? `is ${process.versions.node}; Hearsay needs ${OLDEST.join('.')} or later` : process.versions.node };
  const cores = availableParallelism(), fitting = Math.floor(totalmem() / THREAD);
  yield { what: 'memory', state: fitting < cores ? 'care' : 'well', says: `${(totalmem() / 2 ** 30).toFixed(1)} GB for ${cores} cores${fitting < cores ? `: with --jobs above ${Math.max(1, fitting)} hostile pages may fill it` : ''}` };
  yield await thread();
}

async function thread(): Promise<Finding> {
  const crew = openCrew({ jobs: 1 });
  try {
    const { attributions } = await crew.read(snapshotOf(Buffer.from('The mayor said that the ferry was late.'), 'doctor.txt'), {});
    return { what: 'threads', state: attributions.length > 0 ? 'well' : 'ill', says: attributions.length > 0 ? 'a page is read in a thread' : 'a page that says something was read as saying nothing' };
  } catch (error) {
    return { what: 'threads', state: 'ill', says: error instanceof Error ? error.message : String(error) };
  } finally {
    await crew.close();
  }
}
