import 'server-only';
import { errorResponse } from './error-response';
import { limitSubmits } from './limit-submits';

// Embeds call from any website and send no cookies, so every origin may.
const allowAll = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'POST, OPTIONS',
  'access-control-allow-headers': 'content-type',
  'access-control-expose-headers': 'retry-after',
  'access-control-max-age': '86400',
};

function openToAll(response: Response): Response {
  for (const [name, value] of Object.entries(allowAll)) response.headers.set(name, value);
  response.headers.set('cache-control', 'no-store');
  return response;
}

/** The answer to a browser that asks whether it may call. */
export const preflight = (): Response => openToAll(new Response(null, { status: 204 }));

/** Answers a call of the public HTTP API: limited by sender, open to every origin, faults mapped to statuses. */
export async function answerPublicly(request: Request, answer: () => Promise<Response>): Promise<Response> {
  try {
    await limitSubmits(request.headers);
    return openToAll(await answer());
  } catch (error) {
    return openToAll(errorResponse(error));
  }
}

/** A refusal of the public HTTP API: `{code, message}` and what belongs to the code. */
export const refuse = (
  status: number,
  body: { code: string; message: string } & Record<string, unknown>,
): Response => Response.json(body, { status });

export const tooLarge = (): Response => refuse(413, { code: 'too_large', message: 'Send at most 1 MB.' });
export const malformed = (): Response => refuse(400, { code: 'malformed', message: 'The body is not JSON.' });
export const unknownCampaign = (): Response =>
  refuse(404, { code: 'not_found', message: 'No published campaign has this address.' });
export const closed = (reason: string): Response =>
  refuse(409, { code: 'closed', message: 'This campaign takes no participations now.', reason });
