import { z } from '../reading/zod.ts';

/** An address of the web, of so many characters at most. */
export const webAddress = (most: number): z.ZodString => z.string().max(most).refine((url) => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol), 'is no address of a page');
