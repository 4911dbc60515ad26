import { type NextRequest, NextResponse } from 'next/server';
import { env } from '@/lib/env';
import { contentSecurityPolicy } from '@/lib/http/content-security-policy';
import { isDocumentView } from '@/lib/http/is-document-view';
import { frameAncestors } from '@/lib/websites/frame-ancestors';

/** Gives every page its nonce and security headers, and tells it what the browser asked for. */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { pathname } = request.nextUrl;
  const path = answerablePath(pathname);
  const slug = /^\/c\/([^/]+)/.exec(path)?.[1];
  const isHosted = slug !== undefined;
  const nonce = btoa(crypto.randomUUID());
  const policy = contentSecurityPolicy({
    nonce,
    ancestors: isHosted ? await ancestorsOf(slug) : "'none'",
    isDevelopment: env().NODE_ENV === 'development',
  });

  const headers = new Headers(request.headers);
  headers.delete('x-hosted-view');
  headers.set('x-nonce', nonce);
  headers.set('x-pathname', path);
  headers.set('content-security-policy', policy);
  if (isHosted && isDocumentView(request)) headers.set('x-hosted-view', '1');

  const init = { request: { headers } };
  const isAnswerable = path === pathname;
  const response = isAnswerable
    ? NextResponse.next(init)
    : NextResponse.rewrite(new URL(path, request.url), init);
  for (const [name, value] of outwardHeaders(policy, isHosted)) response.headers.set(name, value);
  return response;
}

export const config = { matcher: ['/((?!api/|_next/static/|_next/image|icon\\.svg$).*)'] };

/** Next answers 500 where a part of the path is no valid percent-encoding; such a page does not exist. */
function answerablePath(pathname: string): string {
  try {
    decodeURIComponent(pathname);
    return pathname;
  } catch {
    return pathname.startsWith('/c/') ? '/c/-' : '/-';
  }
}

async function ancestorsOf(slug: string): Promise<string> {
  try {
    return await frameAncestors(decodeURIComponent(slug));
  } catch {
    // A page that only we can frame is better than none; the page itself reports what is wrong.
    return "'self'";
  }
}

function outwardHeaders(policy: string, isHosted: boolean): [string, string][] {
  const common: [string, string][] = [
    ['content-security-policy', policy],
    ['x-content-type-options', 'nosniff'],
    ['referrer-policy', 'strict-origin-when-cross-origin'],
    ['permissions-policy', 'camera=(), microphone=(), geolocation=()'],
  ];
  if (isHosted) return common;
  return [...common, ['x-frame-options', 'DENY'], ['cross-origin-opener-policy', 'same-origin']];
}
