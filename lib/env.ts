import 'server-only';
import { z } from 'zod';

const flag = z.enum(['0', '1']).transform((value) => value === '1');
const port = z.coerce.number().int().min(0).max(65535);
const origin = z.url({ protocol: /^https?$/ }).transform((value) => new URL(value).origin);
const loopback = new Set(['127.0.0.1', '::1', 'localhost']);

/** `id:base64(32 bytes)`, comma-separated: the first seals, all open. */
const encryptionKeys = z.string().transform((value, ctx) => {
  const ring = value.split(',').map((part) => {
    const [id = '', encoded = ''] = part.trim().split(':', 2);
    return { id, key: Buffer.from(encoded, 'base64') };
  });
  const broken = ring.find(({ id, key }) => !/^[A-Za-z0-9_-]{1,32}$/.test(id) || key.length !== 32);
  if (broken || new Set(ring.map(({ id }) => id)).size !== ring.length) {
    ctx.addIssue({ code: 'custom', message: 'must be id:base64(32 bytes), comma-separated, each id once' });
    return z.NEVER;
  }
  return ring;
});

const schema = z
  .object({
    NODE_ENV: z.string().default('development'),
    PORT: port.default(3000),
    HOST: z.string().min(1).default('127.0.0.1'),
    APP_URL: origin.optional(),
    DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'must begin with postgresql://'),
    DATABASE_DIRECT_URL: z
      .string()
      .regex(/^postgres(ql)?:\/\//, 'must begin with postgresql://')
      .optional(),
    DATABASE_EMBEDDED: flag.default(false),
    ENCRYPTION_KEYS: encryptionKeys,
    NEXTAUTH_SECRET: z.string().min(16, 'must have at least 16 characters'),
    GIGYA_SANDBOX_ORIGIN: origin.optional(),
    DEMO: flag.optional(),
    SUBMIT_LIMIT_PER_IP: z.coerce.number().int().min(0).optional(),
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  })
  .transform((raw) => {
    const demo = raw.DEMO ?? (raw.DATABASE_EMBEDDED && loopback.has(raw.HOST));
    return {
      ...raw,
      APP_URL: raw.APP_URL ?? `http://${raw.HOST}:${raw.PORT}`,
      DATABASE_DIRECT_URL: raw.DATABASE_DIRECT_URL ?? raw.DATABASE_URL,
      DEMO: demo,
      SUBMIT_LIMIT_PER_IP: raw.SUBMIT_LIMIT_PER_IP ?? (demo ? 0 : 600),
    };
  });

export type Env = z.infer<typeof schema>;

let cached: Env | undefined;

/**
 * The settings of this process, read once and checked.
 * @throws Error that names each bad variable and why, never its value.
 */
export function env(): Env {
  cached ??= parseEnv(process.env);
  return cached;
}

/** Parses a set of variables; an empty text counts as not set. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const set = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const result = schema.safeParse(set);
  if (result.success) return result.data;
  const lines = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`These settings are missing or wrong:\n${lines.join('\n')}`);
}
