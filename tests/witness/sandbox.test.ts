import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { demoSite } from '@/lib/gigya/sandbox/demo-site';
import { newKeyPair } from '@/lib/gigya/sandbox/new-key-pair';
import { type Sandbox, startSandbox } from '@/lib/gigya/sandbox/start-sandbox';
import { type Witness, witnessAt } from './npm-gigya';

const INIT = 'accounts.initRegistration';
const SET = 'accounts.setAccountInfo';
const { apiKey, userKey, secret } = demoSite;

const pair = newKeyPair();
const written = z.object({ UID: z.string() });
const profile = { firstName: `Zoë 李 🎉 !*'();:@&=+$,/?#[]%~-_.`, zip: '3290', birthYear: 1959 };

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, options: { acceptMillisecondTimestamps: true } });
  const user = sandbox.state.sites.get(apiKey)?.users.find((known) => known.userKey === userKey);
  if (user) user.publicKeyPem = pair.publicKeyPem;
});
beforeEach(() => {
  sandbox.state.options.acceptMillisecondTimestamps = true;
});
afterAll(() => sandbox.close());

const signing = () => witnessAt({ origin: sandbox.origin, apiKey, credentials: { userKey, secret } });
const bearing = () =>
  witnessAt({ origin: sandbox.origin, apiKey, credentials: { userKey, privateKey: pair.privateKeyPem } });

const newToken = async ({ gigya }: Witness) =>
  z.object({ regToken: z.string() }).parse(await gigya.request(INIT, { isLite: true })).regToken;

/** A lite registration; what it wrote is read again by its UID. */
async function registerAndRead(witness: Witness) {
  const email = `${randomUUID()}@mail.com`;
  const regToken = await newToken(witness);
  const answer = await witness.gigya.request(SET, { regToken, profile: { ...profile, email } });
  const { UID } = written.parse(answer);
  return { email, account: await witness.gigya.accounts.getAccountInfo({ UID, include: 'profile' }) };
}

/** The error that the package throws; it is no instance of its own class, which was compiled for older engines. */
const refusal = z.object({
  errorCode: z.number(),
  message: z.string(),
  gigyaResponse: z.looseObject({ errorMessage: z.string() }),
});

const refusalOf = async (work: Promise<unknown>) =>
  refusal.parse(
    await work.then(
      () => 'a success',
      (error: unknown) => error,
    ),
  );

describe('npm gigya believes the sandbox', () => {
  it('registers a lite account and reads it with signed calls', async () => {
    const witness = signing();
    const { email, account } = await registerAndRead(witness);
    expect(account.profile).toMatchObject({ ...profile, email });
    expect(witness.lastSent()).toMatchObject({ host: 'accounts.eu1.gigya.com', params: { userKey } });
    expect(Object.keys(witness.lastSent()?.params ?? {})).toEqual(expect.arrayContaining(['sig', 'nonce']));
    expect(witness.lastSent()?.params).not.toHaveProperty('secret');
  });

  it('registers a lite account and reads it with bearer tokens', async () => {
    const witness = bearing();
    const { email, account } = await registerAndRead(witness);
    expect(account.profile).toMatchObject({ ...profile, email });
    expect(witness.lastSent()?.authorization).toMatch(/^Bearer /);
    expect(Object.keys(witness.lastSent()?.params ?? {}).sort()).toEqual([
      'UID',
      'apiKey',
      'format',
      'include',
    ]);
  });

  it('is refused with 403002 while its timestamps in milliseconds are not accepted', async () => {
    sandbox.state.options.acceptMillisecondTimestamps = false;
    expect((await refusalOf(signing().gigya.request(INIT, { isLite: true }))).errorCode).toBe(403002);
  });

  it.each([false, 0])('is refused with 403003 for the value %j, which it signs wrongly', async (isLite) => {
    expect((await refusalOf(signing().gigya.request(INIT, { isLite }))).errorCode).toBe(403003);
  });

  it('is refused with 403003 for a secret that is not the right one', async () => {
    const credentials = { userKey, secret: 'cGFzc2VyZWxsZS13cm9uZy1zZWNyZXQ=' };
    const { gigya } = witnessAt({ origin: sandbox.origin, apiKey, credentials });
    expect((await refusalOf(gigya.request(INIT, { isLite: true }))).errorCode).toBe(403003);
  });

  it('reads an error as one, with its code, details and fields', async () => {
    const witness = signing();
    const regToken = await newToken(witness);
    const error = await refusalOf(witness.gigya.request(SET, { regToken, profile: { email: 'nobody' } }));
    expect(error.errorCode).toBe(400006);
    expect(error.message).toContain('profile.email');
    expect(error.gigyaResponse).toMatchObject({
      errorMessage: 'Invalid parameter value',
      errorDetails: 'Schema validation failed',
      statusCode: 400,
      validationErrors: [{ fieldName: 'profile.email' }],
    });
  });

  it('reads the public key without keys of its own', async () => {
    const key = await signing().gigya.accounts.getJWTPublicKey();
    expect(key).toMatchObject({ errorCode: 0, kty: 'RSA', alg: 'RS256' });
  });
});
