import 'server-only';
import { cookies } from 'next/headers';
import { encode } from 'next-auth/jwt';
import { env } from '../env';
import { type SessionClaims, sessionSeconds } from './auth-options';

const secure = () => env().APP_URL.startsWith('https:');
const cookieName = () => `${secure() ? '__Secure-' : ''}next-auth.session-token`;

/** Signs a person in: the same token and cookie that next-auth itself would set, so that it reads them back. */
export async function setSessionCookie(claims: SessionClaims): Promise<void> {
  const token = await encode({ token: claims, secret: env().NEXTAUTH_SECRET, maxAge: sessionSeconds });
  (await cookies()).set(cookieName(), token, {
    httpOnly: true,
    sameSite: 'lax',
    secure: secure(),
    path: '/',
    maxAge: sessionSeconds,
  });
}

/** Signs this browser out. */
export async function clearSessionCookie(): Promise<void> {
  (await cookies()).delete(cookieName());
}
