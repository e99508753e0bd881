import { run } from './run.ts';

// A closed pipe is told to whoever writes into it, in `say`; without a listener it would also end the program with a stack trace.
process.stdout.on('error', () => {});
void run(process.argv.slice(2), process);
