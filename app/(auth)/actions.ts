'use server';

import type { Route } from 'next';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { callbackPathSchema } from '@/lib/auth/schemas';
import { clearSessionCookie, setSessionCookie } from '@/lib/auth/session-cookie';
import { verifyCredentials } from '@/lib/auth/verify-credentials';
import { AppError } from '@/lib/errors';
import { clientIp } from '@/lib/http/client-ip';

/** A path that was asked for before signing in; an unknown one ends on the 404 page. */
const isRoute = (path: string): path is Route => path.startsWith('/');

export type SignInState = { error: string | null; email: string };

const text = z.string().catch('');

export async function signIn(_previous: SignInState, form: FormData): Promise<SignInState> {
  const email = text.parse(form.get('email'));
  try {
    const ip = clientIp(await headers());
    const user = await verifyCredentials({ email, password: form.get('password'), ip });
    if (!user) return { error: 'This e-mail and password do not belong together.', email };
    await setSessionCookie({ userId: user.id, sessionVersion: user.sessionVersion });
  } catch (error) {
    if (error instanceof AppError) return { error: error.message, email };
    throw error;
  }
  const path = callbackPathSchema.parse(form.get('callbackUrl'));
  redirect(isRoute(path) ? path : '/campaigns');
}

export async function signOut(): Promise<void> {
  await clearSessionCookie();
  redirect('/sign-in');
}
