// Compiles the loop in src/model/kernel.wat to the bytes that the package carries, src/model/kernel.wasm.
import { readFileSync, writeFileSync } from 'node:fs';
import wabt from 'wabt';

const text = readFileSync('src/model/kernel.wat', 'utf8');
const { buffer } = (await wabt()).parseWat('kernel.wat', text, { simd: true }).toBinary({});
writeFileSync('src/model/kernel.wasm', buffer);
