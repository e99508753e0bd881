/** Schemas of other folders are made through here, so that the package has one home. */
export { z } from 'zod';
