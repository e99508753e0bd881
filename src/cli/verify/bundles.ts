import { faultsOfBundle } from '../../export/bundle/verify.ts';
import { pipelineVersion } from '../../ledger/pipeline.ts';
import { read } from '../../read.ts';
import { problemOf } from '../../snapshot/problem.ts';
import { openProof, type Proof } from '../../snapshot/wacz/proof.ts';
import { ZipTrouble } from '../../snapshot/zip/read.ts';
import { EXIT } from '../exit-codes.ts';
import { say, type Shell } from '../shell.ts';
import { cleanLines } from '../terminal/clean.ts';
import type { VerifyOptions } from './run.ts';

/** Proves bundles one after the other, and tells every fault as it is found. */
export async function verifyBundles(paths: readonly string[], options: VerifyOptions, shell: Shell): Promise<void> {
  for (const path of paths) {
    const proof = opened(path);
    if (typeof proof === 'string') {
      await say(shell.stderr, `hearsay: ${path}: ${proof}\n`);
      shell.exitCode = EXIT.damaged;
      continue;
    }
    try {
      await verifyBundle(path, proof, options, shell);
    } finally {
      proof.close();
    }
  }
}

async function verifyBundle(path: string, proof: Proof, { json }: VerifyOptions, shell: Shell): Promise<void> {
  const { stdout, stderr } = shell, proved = { snapshots: 0, articles: 0, statements: 0 };
  let faults = 0;
  for await (const fault of faultsOfBundle(proof, pipelineVersion(), (snapshot, hints) => read(snapshot, hints), proved)) {
    faults++;
    await say(stdout, json === true || stdout.isTTY !== true ? `${JSON.stringify({ bundle: path, ...fault })}\n` : `${cleanLines(`${path}: ${fault.id}: ${fault.problem}`)}\n`);
  }
  if (faults > 0) shell.exitCode = EXIT.damaged;
  const { snapshots, articles, statements } = proved;
  await say(stderr, `${path}: ${faults === 0 ? `${snapshots} snapshots, ${articles} articles, ${statements} statements: all as they were written` : `${faults} faults`}\n`);
}

/** The bundle, or why it cannot be opened. */
function opened(path: string): Proof | string {
  try {
    return openProof(path);
  } catch (error) {
    return error instanceof ZipTrouble ? error.message : problemOf(error);
  }
}
