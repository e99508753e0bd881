import { useState } from 'preact/hooks';

/** Files by dropping them or by the button: whatever can be dragged can also be chosen. */
export function Drop({ send }: { readonly send: (files: readonly File[]) => void }) {
  const [over, setOver] = useState(false);
  return (
    <div class={`drop${over ? ' over' : ''}`} onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)} onDrop={(event) => { event.preventDefault(); setOver(false); send([...event.dataTransfer?.files ?? []]); }}>
      <label>Drop .txt, .html or .md files here, or choose them<input type="file" multiple accept=".txt,.html,.htm,.xhtml,.md" onChange={({ currentTarget }) => { send([...currentTarget.files ?? []]); currentTarget.value = ''; }} /></label>
    </div>
  );
}
