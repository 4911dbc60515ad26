import 'server-only';
import { createHmac } from 'node:crypto';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { pool } from '../db/client';
import { env } from '../env';
import { AppError } from '../errors';

const windowSeconds = 15 * 60;
const limits = { email: 10, ip: 100 } as const;
type LimitedBy = keyof typeof limits;

let limiters: Record<LimitedBy, RateLimiterPostgres> | undefined;

function limiter(by: LimitedBy): RateLimiterPostgres {
  const make = (points: number, prefix: string) =>
    new RateLimiterPostgres({
      storeClient: pool(),
      tableName: 'RateLimit',
      tableCreated: true,
      keyPrefix: prefix,
      points,
      duration: windowSeconds,
      clearExpiredByTimeout: false,
    });
  limiters ??= { email: make(limits.email, 'signin-email'), ip: make(limits.ip, 'signin-ip') };
  return limiters[by];
}

const keyFor = (value: string) =>
  createHmac('sha256', env().NEXTAUTH_SECRET).update(value).digest('base64url');

/**
 * Counts one try to sign in, for the address typed and for the network address it came from, known or not.
 * @throws AppError('rate_limited') after 10 tries for an e-mail or 100 from one address in 15 minutes
 */
export async function countSignIn(email: string, ip: string): Promise<void> {
  try {
    await limiter('ip').consume(keyFor(ip));
    await limiter('email').consume(keyFor(email));
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    const seconds = Math.ceil(error.msBeforeNext / 1000);
    const minutes = Math.max(1, Math.ceil(seconds / 60));
    throw new AppError('rate_limited', `Too many tries. Wait ${minutes} min, then try again.`, {
      retryAfterSeconds: seconds,
    });
  }
}

/** Forgets the tries for an e-mail once its password was right, and takes this one off the address's count. */
export async function clearSignInCount(email: string, ip: string): Promise<void> {
  await limiter('email').delete(keyFor(email));
  await limiter('ip').reward(keyFor(ip));
}
