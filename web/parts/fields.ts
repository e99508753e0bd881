/** What a form says, by the names of its fields, trimmed; what is empty is left out. */
export function fieldsOf(event: Event): Readonly<Record<string, string>> {
  event.preventDefault();
  if (!(event.currentTarget instanceof HTMLFormElement)) return {};
  return Object.fromEntries([...new FormData(event.currentTarget)].flatMap(([name, value]) => (typeof value === 'string' && value.trim() !== '' ? [[name, value.trim()] as const] : [])));
}
