import { render } from 'preact';
import { listen } from './app/keys.ts';
import { follow } from './app/router.ts';
import { Shell } from './app/shell.tsx';
import { theme, wear } from './app/theme.ts';

wear(theme());
follow();
listen();
const place = document.getElementById('page');
if (place) render(<Shell />, place);
