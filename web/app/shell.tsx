import type { ComponentType } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { foresee } from '../api/use-answer.ts';
import { Help } from './help.tsx';
import { useKeys } from './keys.ts';
import { usePlace } from './router.ts';
import { type PageProps, routeOf } from './routes.ts';
import { Refusal, Waiting } from './states.tsx';
import { Notices } from './notices.tsx';
import { Top } from './top.tsx';

/** The frame of every page: what stands at its top, the page itself, the keys. */
export function Shell() {
  const place = usePlace(), found = useMemo(() => foreseen(place.path), [place.path]), [helping, setHelping] = useState(false), main = useRef<HTMLElement>(null), first = useRef(true);
  useKeys({ search: () => document.querySelector<HTMLInputElement>('#words')?.focus(), help: () => setHelping(true) });
  useEffect(() => {
    document.title = found ? `${found.route.title} · Hearsay` : 'Hearsay';
    // Who uses a screen reader hears of the new page; at the first page the browser has said so itself.
    if (!first.current && place.hash === '') main.current?.focus({ preventScroll: true });
    first.current = false;
  }, [place.path]);
  return (
    <>
      <a class="skip" href="#main">Skip to the page</a>
      <Top place={place} help={() => setHelping(true)} />
      <main id="main" tabIndex={-1} ref={main}>
        {found ? <Loaded key={found.route.path} load={found.route.load} place={place} named={found.named} /> : <Refusal problem={{ title: 'There is no such page', status: 404, hint: 'The pages are named at the top.' }} />}
      </main>
      <Notices />
      {helping && <Help close={() => setHelping(false)} />}
    </>
  );
}

/** The route of an address, with its script and its answer asked for at once. */
function foreseen(path: string): ReturnType<typeof routeOf> {
  const found = routeOf(path);
  if (!found) return undefined;
  if (found.route.asks) foresee(found.route.asks(found.named));
  found.route.load().catch(() => undefined);
  return found;
}

const loaded = new Map<Loading, ComponentType<PageProps>>();
type Loading = () => Promise<ComponentType<PageProps>>;

/** A page, as soon as its script is there. */
function Loaded({ load, ...props }: PageProps & { readonly load: Loading }) {
  const [, setTurn] = useState(0), [broken, setBroken] = useState(false), Page = loaded.get(load);
  useEffect(() => {
    if (loaded.has(load)) return;
    load().then((page) => {
      loaded.set(load, page);
      return setTurn((n) => n + 1);
    }, () => setBroken(true));
  }, [load]);
  if (broken) return <Refusal problem={{ title: 'This page could not be loaded', status: 0, hint: 'Is hearsay serve still running? If it was updated, load the page anew.' }} />;
  return Page ? <Page {...props} /> : <Waiting room={60} />;
}
