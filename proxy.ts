import { type NextRequest, NextResponse } from 'next/server';
import { findPublishedCampaign } from '@/lib/campaigns/find-published-campaign';
import { env } from '@/lib/env';
import { contentSecurityPolicy } from '@/lib/http/content-security-policy';
import { isDocumentView } from '@/lib/http/is-document-view';
import { unknownCampaignPage } from '@/lib/http/unknown-campaign-page';
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

  const response =
    isHosted && (await isUnknown(slug))
      ? unknownCampaign(nonce)
      : goOn({ request, path, headers, isRewritten: path !== pathname });
  // Lets "back" show the form as it was left, with the submission id that it had.
  if (isHosted) response.headers.set('cache-control', 'private, no-cache');
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

function goOn(input: {
  request: NextRequest;
  path: string;
  headers: Headers;
  isRewritten: boolean;
}): NextResponse {
  const init = { request: { headers: input.headers } };
  return input.isRewritten
    ? NextResponse.rewrite(new URL(input.path, input.request.url), init)
    : NextResponse.next(init);
}

/** Next draws its own 404 with JavaScript only; this one needs none. */
function unknownCampaign(nonce: string): NextResponse {
  const page = unknownCampaignPage(nonce);
  return new NextResponse(page.body, page);
}

async function isUnknown(slug: string): Promise<boolean> {
  try {
    return (await findPublishedCampaign(decodeURIComponent(slug))) === null;
  } catch {
    // The database does not answer: the page reports that.
    return false;
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
