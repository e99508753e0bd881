import type { Web } from '../snapshot/fetch/fetcher.ts';

/** A stream to write to, as much of it as the commands look at. */
export interface Out {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string | Uint8Array, written?: (error?: Error | null) => void): boolean;
}

/** The world around a command: `process` is one, a test may bring its own. */
export interface Shell {
  readonly stdout: Out;
  readonly stderr: Out;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** What stands for the web in tests; nothing, where the web is meant. */
  readonly web?: Web;
  /** What the shell will be told; 0 where nothing sets it. */
  exitCode?: number | string | null | undefined;
}

/** Writes and waits until it is written, so that a slow reader at the other end of a pipe slows us and not our memory. */
export function say(out: Out, text: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    out.write(text, (error) => (error ? reject(error) : resolve()));
  });
}
