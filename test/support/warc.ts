import { gzipSync } from 'node:zlib';

/** A WARC record (ISO 28500), as a crawler writes it. */
export function warcRecord(type: string, url: string, block: Uint8Array | string): Buffer {
  const bytes = Buffer.from(block as string);
  return Buffer.concat([Buffer.from(`WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2031-03-12T08:00:00Z\r\nContent-Length: ${bytes.length}\r\n\r\n`), bytes, Buffer.from('\r\n\r\n')]);
}

/** A host's answer as it stands in a record. */
export function answered(body: Uint8Array | string, headers = 'Content-Type: text/html; charset=utf-8', status = '200 OK'): Buffer {
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${headers}\r\n\r\n`), Buffer.from(body as string)]);
}

/** One packed page of an archive. */
export const packedPage = (url: string, html: string): Buffer => gzipSync(warcRecord('response', url, answered(html)));

/** A page as outlets lay them out: an article of these paragraphs between navigation, scripts and links to other stories. */
export function laidOut(title: string, paragraphs: readonly string[], outlet: string, published: string): string {
  const links = (count: number, where: string): string => Array.from({ length: count }, (_, n) => `<li><a href="/${where}/${n}">${where} ${n}</a></li>`).join('\n');
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${title} | ${outlet}</title>
<meta property="og:site_name" content="${outlet}"><meta property="article:published_time" content="${published}T08:00:00Z">
<script>${'window.queue = window.queue || []; queue.push({ slot: "top", size: [970, 250] });\n'.repeat(200)}</script>
<style>${'.card { display: grid; gap: 1rem; padding: 0.5rem; }\n'.repeat(100)}</style></head>
<body><header><nav><ul>${links(60, 'section')}</ul></nav></header>
<main><article><h1>${title}</h1>
${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}
</article><aside><h2>More stories</h2><ul>${links(40, 'story')}</ul></aside></main>
<footer><p>© ${outlet}. All rights reserved.</p><ul>${links(30, 'about')}</ul></footer>
<script>${'queue.push({ slot: "side", size: [300, 600] });\n'.repeat(200)}</script></body></html>
`;
}
