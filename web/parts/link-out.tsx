import { webAddress } from './web-address.ts';

/** An address found in an article: a link only if it is a web address, and one that tells the other side nothing. */
export function LinkOut({ to, children }: { readonly to: string; readonly children?: string }) {
  const address = webAddress(to);
  return address === undefined ? <span class="address">{children ?? to}</span> : <a class="address" href={address} rel="noopener noreferrer external" target="_blank">{children ?? to}</a>;
}
