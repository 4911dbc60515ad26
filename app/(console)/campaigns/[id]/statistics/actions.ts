'use server';

import { cookies } from 'next/headers';
import { defineAction } from '@/lib/actions/define-action';
import { timeZoneCookie, timeZoneSchema } from '@/lib/statistics/schemas';

const yearSeconds = 31_536_000;

/** Keeps in whose time zone this browser reads the statistics. */
export const rememberTimeZone = defineAction('console:view', timeZoneSchema, async ({ input }) => {
  const jar = await cookies();
  jar.set(timeZoneCookie, input, { path: '/', maxAge: yearSeconds, sameSite: 'lax', httpOnly: true });
});
