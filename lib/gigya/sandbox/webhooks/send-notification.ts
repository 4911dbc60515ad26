import { isLoopbackUrl } from './loopback-url';

const TIMEOUT_MS = 10_000;

/** What became of one attempt: the status that came back, or null, and the verdict in words. */
export type Attempt = { isDelivered: boolean; status: number | null; verdict: string };

/** Posts a notification to this machine. Anything but 2xx means that it must be sent again (api.md section 6.3). */
export async function sendNotification(input: {
  url: string;
  body: string;
  headers: Record<string, string>;
  signal: AbortSignal;
}): Promise<Attempt> {
  const { url, body, headers, signal } = input;
  if (!isLoopbackUrl(url)) return failed('Refused: only addresses of this machine are called');
  try {
    const response = await fetch(url, {
      method: 'POST',
      body,
      headers,
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
    });
    await response.body?.cancel();
    const { ok: isDelivered, status } = response;
    return {
      isDelivered,
      status,
      verdict: isDelivered ? 'Delivered' : `Answered ${status}: sent again later`,
    };
  } catch (error) {
    const isLate = error instanceof DOMException && error.name === 'TimeoutError';
    return failed(isLate ? 'No answer in time: sent again later' : 'Nobody answered: sent again later');
  }
}

function failed(verdict: string): Attempt {
  return { isDelivered: false, status: null, verdict };
}
