// Runs the bundled program in dist/cli/. A file that Node's engine has compiled before, functions and all, is there in a fifth of the time: the build keeps what it compiled while it read
// the examples beside each file, as `NAME.cache`. An engine of another version takes no notice of it and compiles the file itself. See docs/decisions/command-line.md.
'use strict';

const { existsSync, readFileSync, writeFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { join } = require('node:path');
const { Script } = require('node:vm');

/** What the files loaded so far export, and what they were compiled to, by name. */
const loaded = new Map();

/** What the file `name` beside this one exports. */
function load(name) {
  const before = loaded.get(name);
  if (before !== undefined) return before.module.exports;
  const filename = join(__dirname, name), cache = `${filename}.cache`, outside = createRequire(filename), module = { exports: {} };
  const script = new Script(`(function (exports, require, module, __filename, __dirname) {${readFileSync(filename, 'utf8')}\n})`, {
    filename, ...(existsSync(cache) ? { cachedData: readFileSync(cache) } : {}),
  });
  loaded.set(name, { module, script, cache });
  script.runInThisContext().call(module.exports, module.exports, (id) => (id.startsWith('./') ? load(id.slice(2)) : outside(id)), module, filename, __dirname);
  return module.exports;
}

/** Keeps what has been compiled so far, for the next time. */
function keep() {
  for (const { script, cache } of loaded.values()) writeFileSync(cache, script.createCachedData());
}

module.exports = { load, keep };
