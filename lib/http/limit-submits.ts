import 'server-only';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { env } from '../env';
import { AppError } from '../errors';
import { clientIp } from './client-ip';

const seconds = 60;
let limiter: RateLimiterMemory | undefined;

/**
 * Counts one submit or view of the sender, in this process: SUBMIT_LIMIT_PER_IP a minute, 0 = no limit.
 * @throws AppError `rate_limited` with the seconds to wait
 */
export async function limitSubmits(headers: Pick<Headers, 'get'>): Promise<void> {
  const points = env().SUBMIT_LIMIT_PER_IP;
  if (points === 0) return;
  limiter ??= new RateLimiterMemory({ points, duration: seconds });
  try {
    await limiter.consume(clientIp(headers));
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    throw new AppError('rate_limited', 'Too many requests from this network. Send it again in a minute.', {
      retryAfterSeconds: Math.max(1, Math.ceil(refused.msBeforeNext / 1000)),
    });
  }
}
