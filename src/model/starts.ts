import { newKernel } from './kernel.ts';

/** Where each of many lists begins that lie behind one another, given how long they are, and behind the last where it ends. In the kernel, since a cold loop in JavaScript takes milliseconds for the hundred thousands there are. */
export function startsOf(lengths: Uint8Array): Int32Array {
  const at = 4 * (lengths.length + 1);
  const { memory, starts } = newKernel(at + lengths.length);
  new Uint8Array(memory, at).set(lengths);
  if (lengths.length > 0) starts(at, lengths.length, 0);
  return new Int32Array(memory, 0, lengths.length + 1);
}
