/**
 * Works on inputs, on some of them ahead of the one whose result is waited for, and yields the results in the order of the inputs. No more than `ahead` are begun before
 * somebody takes a result, so that a slow reader at the end slows down whatever comes first, and nothing piles up between.
 */
export async function* inOrder<T, R>(inputs: Iterable<T> | AsyncIterable<T>, work: (one: T) => Promise<R>, ahead: number): AsyncGenerator<R> {
  const begun: Promise<R>[] = [];
  for await (const one of inputs) {
    const result = work(one);
    // It is told where it is taken.
    result.catch(() => {});
    begun.push(result);
    if (begun.length > ahead) yield await (begun.shift() as Promise<R>);
  }
  for (const result of begun) yield await result;
}
