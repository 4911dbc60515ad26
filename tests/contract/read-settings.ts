import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { GigyaKeys } from '@/lib/gigya/call';
import { dataCentres, type RealDataCentreId } from '@/lib/gigya/data-centres';

const modes = ['secret', 'signed', 'bearer'] as const;
type Mode = (typeof modes)[number];

/** What is tested: this repository's own sandbox, any server at an origin, or a site in a data centre. */
type Place = { kind: 'own' } | { kind: 'origin'; origin: string } | { kind: 'centre'; id: RealDataCentreId };

/** Keys of a server; a browser has none. */
export type ServerKeys = Exclude<GigyaKeys, { kind: 'anonymous' }>;

export type ContractSettings = {
  place: Place;
  /** One entry for each way to authenticate, the one for the general tests first; empty for the own sandbox. */
  keys: ServerKeys[];
  /** Which ways are wanted; undefined for all. */
  mode: Mode | undefined;
  pauseMs: number;
  fullAccountUid: string | undefined;
};

const text = z.string().trim().min(1).optional();
const loopback = /^(127\.0\.0\.1|localhost|\[::1\])$/;

const isSafeOrigin = (value: string) => {
  const { protocol, hostname, origin } = new URL(value);
  return origin === value && (protocol === 'https:' || (protocol === 'http:' && loopback.test(hostname)));
};

const variables = z.object({
  CONTRACT_ORIGIN: z
    .url()
    .transform((value) => value.replace(/\/$/, ''))
    .refine(isSafeOrigin, 'must be https, or http on this machine, without a path')
    .optional(),
  CONTRACT_DATA_CENTRE: z.enum(dataCentres.map(({ id }) => id)).optional(),
  CONTRACT_API_KEY: text,
  CONTRACT_USER_KEY: text,
  CONTRACT_SECRET: text,
  CONTRACT_PRIVATE_KEY_FILE: text,
  CONTRACT_AUTH: z.enum(modes).optional(),
  CONTRACT_PAUSE_MS: z.coerce.number().int().min(0).max(60_000).optional(),
  CONTRACT_FULL_ACCOUNT_UID: text,
});

/**
 * Reads the variables of the contract suite; empty ones count as not given.
 * @throws Error that names the variable which is missing or wrong, and no value
 */
export function readSettings(environment: Record<string, string | undefined>): ContractSettings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = variables.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Error(`${issue?.path.join('.')}: ${issue?.message}`);
  }
  const place = placeOf(parsed.data);
  const { CONTRACT_AUTH: mode, CONTRACT_FULL_ACCOUNT_UID: fullAccountUid } = parsed.data;
  const pauseMs = parsed.data.CONTRACT_PAUSE_MS ?? (place.kind === 'own' ? 0 : 250);
  const keys = place.kind === 'own' ? [] : keysOf(parsed.data);
  return { place, keys, mode, pauseMs, fullAccountUid };
}

type Variables = z.infer<typeof variables>;

function placeOf({ CONTRACT_ORIGIN: origin, CONTRACT_DATA_CENTRE: id }: Variables): Place {
  if (origin && id) throw new Error('Give CONTRACT_ORIGIN or CONTRACT_DATA_CENTRE, not both.');
  if (origin) return { kind: 'origin', origin };
  return id ? { kind: 'centre', id } : { kind: 'own' };
}

function keysOf(given: Variables): ServerKeys[] {
  const { CONTRACT_API_KEY: apiKey, CONTRACT_USER_KEY: userKey, CONTRACT_SECRET: secret } = given;
  const { CONTRACT_PRIVATE_KEY_FILE: file, CONTRACT_AUTH: mode } = given;
  if (!apiKey || !userKey) throw new Error('CONTRACT_API_KEY and CONTRACT_USER_KEY are needed.');
  const all: ServerKeys[] = [
    ...(secret ? (['secret', 'signed'] as const).map((kind) => ({ kind, apiKey, userKey, secret })) : []),
    ...(file ? [{ kind: 'bearer', apiKey, userKey, privateKey: readFileSync(file, 'utf8') } as const] : []),
  ];
  const wanted = all.filter(({ kind }) => mode === undefined || kind === mode);
  if (wanted.length === 0) throw new Error('CONTRACT_SECRET or CONTRACT_PRIVATE_KEY_FILE is needed.');
  return wanted;
}
