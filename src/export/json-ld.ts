/** One JSON document with a long list in it, written as it comes, an entry a line. */
export async function* document(head: Readonly<Record<string, unknown>>, list: string, entries: AsyncIterable<object>): AsyncGenerator<string> {
  yield `${JSON.stringify(head).slice(0, -1)},"${list}":[\n`;
  let first = true;
  for await (const entry of entries) {
    yield `${first ? '' : ',\n'}${JSON.stringify(entry)}`;
    first = false;
  }
  yield '\n]}\n';
}
