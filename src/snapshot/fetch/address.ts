import ipaddr from 'ipaddr.js';

/** Addresses in public ranges behind which clouds keep what is nobody else's: the host agent of Azure. */
const CLOUD_OWN = new Set(['168.63.129.16']);

/** Where IPv6 has public addresses at all; what lies outside, old ways of writing IPv4 in IPv6 among it, is no web server's. */
const GLOBAL: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse('2000::'), 3];
/** IPv4 as a NAT64 gateway shows it to a network that has only IPv6. RFC 6052. */
const NAT64: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse('64:ff9b::'), 96];

/**
 * The kind of an address that no article is fetched from, `loopback` or `private`, since it is this machine, its network or nobody; undefined for a public
 * address. IPv4 within IPv6 is judged as the IPv4 address it leads to. What is no address at all is `unknown`.
 */
export function refusedKind(address: string): string | undefined {
  if (!ipaddr.isValid(address)) return 'unknown';
  const parsed = ipaddr.parse(address);
  if (parsed instanceof ipaddr.IPv4) return refusedIPv4(parsed);
  if (parsed.isIPv4MappedAddress()) return refusedIPv4(parsed.toIPv4Address());
  if (parsed.match(NAT64)) return refusedIPv4(new ipaddr.IPv4(parsed.toByteArray().slice(-4)));
  const range = parsed.range();
  if (range !== 'unicast') return range;
  return parsed.match(GLOBAL) ? undefined : 'reserved';
}

function refusedIPv4(address: ipaddr.IPv4): string | undefined {
  const range = address.range();
  if (range !== 'unicast') return range;
  return CLOUD_OWN.has(address.toString()) ? 'cloud metadata' : undefined;
}
