import { randomInt } from 'node:crypto';

/** A network address for one worker, as a reverse proxy would tell it: sign-ins are limited by address. */
export const ownNetwork = { 'x-forwarded-for': `198.18.${randomInt(256)}.${randomInt(1, 255)}` };
