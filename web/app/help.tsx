import { useEffect, useRef, useState } from 'preact/hooks';
import { ACTIONS, type Action, chooseKey, keyOf } from './keys.ts';

/** The keys, each of which may be exchanged for another or left empty. */
export function Help({ close }: { readonly close: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null), [, setTurn] = useState(0);
  useEffect(() => dialog.current?.showModal(), []);
  const choose = (action: Action, key: string): void => {
    chooseKey(action, key.slice(-1).toLowerCase());
    setTurn((n) => n + 1);
  };
  return (
    <dialog ref={dialog} class="help" aria-labelledby="help-title" onClose={close}>
      <h2 id="help-title">Keys</h2>
      <p class="faint">Each key can be changed here; an empty field switches it off.</p>
      <dl>
        {(Object.keys(ACTIONS) as Action[]).map((action) => (
          <div key={action}>
            <dt><input aria-label={`Key: ${ACTIONS[action].says}`} value={keyOf(action)} maxLength={2} onInput={({ currentTarget }) => choose(action, currentTarget.value)} /></dt>
            <dd>{ACTIONS[action].says}</dd>
          </div>
        ))}
      </dl>
      <p><button type="button" onClick={() => dialog.current?.close()}>Done</button></p>
    </dialog>
  );
}
