import 'server-only';
import type { NextAuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import { env } from '../env';
import { clientIp } from '../http/client-ip';
import { verifyCredentials } from './verify-credentials';

export const sessionSeconds = 12 * 60 * 60;

/** The claims that a session token carries; everything else is read from the database at each request. */
export type SessionClaims = { userId: string; sessionVersion: number };

/** The settings of next-auth: credentials only, a signed and encrypted token in a cookie, no adapter. */
export function authOptions(): NextAuthOptions {
  return {
    secret: env().NEXTAUTH_SECRET,
    useSecureCookies: env().APP_URL.startsWith('https:'),
    session: { strategy: 'jwt', maxAge: sessionSeconds },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    providers: [
      CredentialsProvider({
        credentials: {
          email: { label: 'E-mail', type: 'email' },
          password: { label: 'Password', type: 'password' },
        },
        authorize: async (credentials, request) => {
          const user = await verifyCredentials({
            email: credentials?.email,
            password: credentials?.password,
            ip: clientIp(new Headers(request.headers)),
          });
          return user && { id: user.id, sessionVersion: user.sessionVersion };
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) =>
        user ? { ...token, userId: user.id, sessionVersion: user.sessionVersion } : token,
      session: ({ session, token }) => ({
        ...session,
        userId: token.userId,
        sessionVersion: token.sessionVersion,
      }),
    },
  };
}
