import { useLayoutEffect } from 'preact/hooks';

/** What a key can do. Every action has one key, and the reader may choose another. */
export const ACTIONS = {
  search: { key: '/', says: 'Go to the search field' },
  help: { key: '?', says: 'Show the keys' },
  next: { key: 'j', says: 'Next statement' },
  previous: { key: 'k', says: 'Previous statement' },
  accept: { key: 'a', says: 'Accept the statement as it is read' },
  edit: { key: 'e', says: 'Correct the statement' },
  reject: { key: 'x', says: 'Reject the statement' },
  undo: { key: 'u', says: 'Undo the last decision' },
} as const;

export type Action = keyof typeof ACTIONS;

const KEPT_AS = 'hearsay-keys';
const chosen = new Map<Action, string>(Object.entries(storedKeys()) as [Action, string][]);
const doing = new Map<Action, () => void>();

export const keyOf = (action: Action): string => chosen.get(action) ?? ACTIONS[action].key;

/** Gives an action another key; the empty string switches it off. */
export function chooseKey(action: Action, key: string): void {
  chosen.set(action, key);
  localStorage.setItem(KEPT_AS, JSON.stringify(Object.fromEntries(chosen)));
}

/** What the keys do as long as this part of the page is shown. */
export function useKeys(actions: Partial<Record<Action, () => void>>): void {
  // Before the page is drawn: a key pressed right behind another would else find what the page was before.
  useLayoutEffect(() => {
    const mine = Object.entries(actions) as [Action, () => void][];
    for (const [action, act] of mine) doing.set(action, act);
    return () => {
      for (const [action, act] of mine) if (doing.get(action) === act) doing.delete(action);
    };
  });
}

/** Listens for keys, but never while somebody writes, and never for keys held together with others. Call it once. */
export function listen(): void {
  addEventListener('keydown', (event) => {
    if (event.metaKey || event.ctrlKey || event.altKey || event.defaultPrevented || writes(event.target)) return;
    const action = (Object.keys(ACTIONS) as Action[]).find((one) => keyOf(one) !== '' && keyOf(one) === event.key.toLowerCase());
    const act = action && doing.get(action);
    if (!act) return;
    event.preventDefault();
    act();
  });
}

const writes = (target: EventTarget | null): boolean => target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

function storedKeys(): object {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEPT_AS) ?? '{}');
    return typeof stored === 'object' && stored !== null ? stored : {};
  } catch {
    return {};
  }
}
