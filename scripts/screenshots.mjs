// Takes the pictures in docs/pictures/ from the bundled examples, by the built program and Chromium.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const OUT = 'docs/pictures', MOST = 150_000;
const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

const folder = mkdtempSync(join(tmpdir(), 'hearsay-pictures-')), ledger = join(folder, 'pictures.db');
const added = spawnSync(process.execPath, ['dist/cli/main.js', 'add', 'examples', '--ledger', ledger], { encoding: 'utf8' });
if (added.status !== 0) throw new Error(added.stderr);
const server = spawn(process.execPath, ['dist/cli/main.js', 'serve', '--ledger', ledger, '--port', '0'], { stdio: ['ignore', 'ignore', 'pipe'] });
try {
  const address = await new Promise((resolve, reject) => {
    server.stderr.on('data', (text) => { const found = /http:\S+/.exec(String(text)); if (found) resolve(found[0].replace(/\/$/, '')); });
    server.once('exit', () => reject(new Error('hearsay serve ended')));
  });
  await take(address);
} finally {
  server.kill();
  rmSync(folder, { recursive: true, force: true });
}

async function take(address) {
  const asked = async (path) => (await (await fetch(address + path)).json()).rows;
  const [{ article }] = await asked('/api/articles?title=fairy'), claims = await asked('/api/claims?limit=100');
  const { claim } = claims.filter(({ denied }) => denied.origins > 0).sort((a, b) => b.asserted.articles - a.asserted.articles)[0];
  const changed = `/changes?url=${encodeURIComponent('https://ostra-press.example/2031/03/11/skarn-ferry-lane')}`;
  const draft = async (page) => {
    await page.fill('textarea', readFileSync('examples/harbour.txt', 'utf8'));
    await page.click('.draft button[type=submit]');
    await page.waitForSelector('.checked');
  };
  const third = async (page) => { for (let n = 0; n < 2; n += 1) await page.keyboard.press('j'); };
  mkdirSync(OUT, { recursive: true });
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: FLAGS });
  const pictures = [
    ['front', '/'], ['article', `/articles/${article}`, third], ['article-dark', `/articles/${article}`, third, { dark: true }], ['article-narrow', `/articles/${article}`, third, { width: 320, height: 720 }], ['claim', `/claims/${claim}`], ['search', '/search?words=ferry'],
    ['speaker', '/speakers/Petra%20Ruun'], ['map', '/map'], ['network', '/network', undefined, { height: 860 }], ['review', '/review'], ['changes', changed], ['lint', '/lint', draft], ['add', '/add'],
  ];
  for (const [name, path, act, { dark = false, width = 1180, height = 760 } = {}] of pictures) {
    const context = await browser.newContext({ viewport: { width, height }, colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce' }), page = await context.newPage();
    await page.goto(address + path);
    await page.waitForLoadState('networkidle');
    await act?.(page);
    await page.screenshot({ path: `${OUT}/${name}.png` });
    const { size } = statSync(`${OUT}/${name}.png`);
    console.log(`${name} ${(size / 1000).toFixed(0)} kB${size > MOST ? ': too large' : ''}`);
    if (size > MOST) process.exitCode = 1;
    await context.close();
  }
  await browser.close();
}
