import { generateKeyPairSync } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { pool } from '@/lib/db/client';
import { demoSite } from '@/lib/gigya/sandbox/demo-site';
import { createSchema } from '@/lib/gigya/sandbox/schema/site-schema';
import { type Sandbox, startSandbox } from '@/lib/gigya/sandbox/start-sandbox';
import { resetState } from '@/lib/gigya/sandbox/state';
import { saveConnection } from '@/lib/integrations/save-connection';
import { useTestDatabase } from '../database';
import { firstSave, sandboxSecrets } from '../factories/connections';
import {
  makeScene,
  participate,
  type RunningWorker,
  readDelivery,
  readOutcomes,
  startWorker,
  until,
  untilState,
} from '../factories/deliveries';

useTestDatabase();

const settings = { dataCentre: 'sandbox' };
const registeringSettings = { ...settings, writeMethod: 'registration' };
const signedSettings = { ...settings, authentication: 'signed' };
const bearerSettings = { ...settings, authentication: 'bearer' };
const wrongSecrets = { ...sandboxSecrets, secret: 'd3Jvbmctc2VjcmV0LTAxMjM0NTY3ODlhYmNkZWY=' };
let sandbox: Sandbox;
let worker: RunningWorker;

beforeAll(async () => {
  sandbox = await startSandbox({ port: 0 });
  process.env.GIGYA_SANDBOX_ORIGIN = sandbox.origin;
});

afterAll(() => sandbox.close());

beforeEach(() => {
  resetState(sandbox.state);
  worker = startWorker({ random: () => 0 });
});

afterEach(() => worker.stop());

function site() {
  const demo = sandbox.state.sites.get(demoSite.apiKey);
  if (!demo) throw new Error('The sandbox has lost its demo site.');
  return demo;
}
const accounts = () => site().accounts.emails;

async function readAttempt(deliveryId: string) {
  const { rows } = await pool().query(
    `SELECT "calls", "fault", "warnings", "connectionRevisionId" FROM "DeliveryAttempt"
     WHERE "deliveryId" = $1 ORDER BY "number" DESC LIMIT 1`,
    [deliveryId],
  );
  return rows[0];
}

const answers = { firstname: 'Zoë', lastname: 'Peeters', locality: 'Diest', zipcode: '3290' };
const profileAtGigya = { firstName: 'Zoë', lastName: 'Peeters', city: 'Diest', zip: '3290' };

test('a participation becomes a Lite account through two recorded calls, once the schema is read', async () => {
  const scene = await makeScene({ settings });
  const first = await participate(scene, answers);
  await untilState(first.deliveryId, 'delivered');
  const read = await readAttempt(first.deliveryId);
  expect(read.calls.map((call: { endpoint: string }) => call.endpoint)).toEqual([
    'accounts.getSchema',
    'accounts.initRegistration',
    'accounts.setAccountInfo',
  ]);
  const { deliveryId, email } = await participate(scene, answers);
  await untilState(deliveryId, 'delivered');
  expect(accounts().get(email)).toMatchObject({
    hasLiteAccount: true,
    hasFullAccount: false,
    profile: profileAtGigya,
  });
  const attempt = await readAttempt(deliveryId);
  expect(attempt.calls.map((call: { errorCode: number }) => call.errorCode)).toEqual([0, 0]);
  expect(attempt.connectionRevisionId).not.toBeNull();
});

test('an answer that is lost after Gigya applied it leads to one account and a delivered push', async () => {
  sandbox.state.faults.add([
    { method: 'accounts.setAccountInfo', times: 1, applied: true, dropConnection: true },
  ]);
  const scene = await makeScene({ settings });
  const { deliveryId, email } = await participate(scene, answers);
  await untilState(deliveryId, 'delivered');
  expect(await readOutcomes(deliveryId)).toEqual(['retry', 'delivered']);
  expect([...accounts().keys()]).toEqual([email]);
});

test('a wrong secret holds the push, and the right one delivers it', async () => {
  const scene = await makeScene({ settings, secrets: wrongSecrets });
  const { deliveryId, email } = await participate(scene, answers);
  await untilState(deliveryId, 'held');
  expect(await readDelivery(deliveryId)).toMatchObject({ reason: 'paused', attempts: 1 });
  expect(accounts().size).toBe(0);
  await saveConnection({
    ctx: scene.system,
    input: { ...firstSave, settings, secrets: sandboxSecrets, expectedRevision: 1 },
  });
  await untilState(deliveryId, 'delivered', 3_000);
  expect(accounts().get(email)?.profile).toMatchObject(profileAtGigya);
});

test('an employer that Gigya knows survives a later job, although Gigya replaces both as one object', async () => {
  const scene = await makeScene({ settings });
  const first = await participate(scene, { company: 'Acme' });
  await untilState(first.deliveryId, 'delivered');
  const second = await participate(scene, { email: first.email, function: 'Boss' });
  await untilState(second.deliveryId, 'delivered');
  const account = accounts().get(first.email);
  expect(account?.profile).toMatchObject({ work: { company: 'Acme', title: 'Boss' } });
});

test('fields that only the server may write are left out, and the attempt names their variables', async () => {
  site().schema = createSchema('default');
  sandbox.state.options.fieldErrorsCode = 400009;
  const scene = await makeScene({ settings: registeringSettings });
  const { deliveryId, email } = await participate(scene, { ...answers, phone: '0487664925' });
  await untilState(deliveryId, 'delivered');
  expect(accounts().get(email)?.profile).not.toHaveProperty('city');
  const { warnings } = await readAttempt(deliveryId);
  expect(warnings).toContainEqual({
    variable: 'locality',
    parameter: 'profile.city',
    reason: 'read_only',
  });
  expect(warnings.map(({ variable }: { variable: string }) => variable)).toContain('phone');
});

test('fields that only the server may write are imported where the method is automatic', async () => {
  site().schema = createSchema('default');
  const scene = await makeScene({ settings });
  const { deliveryId, email } = await participate(scene, { ...answers, phone: '0487664925' });
  await untilState(deliveryId, 'delivered');
  expect(accounts().get(email)?.profile).toMatchObject({
    ...profileAtGigya,
    phones: [{ number: '0487664925' }],
  });
  expect((await readAttempt(deliveryId)).warnings).toEqual([]);
});

test('a refused push keeps which variable it was refused for', async () => {
  const scene = await makeScene({ settings });
  const { deliveryId } = await participate(scene, { ...answers, email: 'x@mail.b.com' });
  await untilState(deliveryId, 'rejected');
  expect(await readAttempt(deliveryId)).toMatchObject({
    fault: 'email_refused',
    warnings: [{ variable: 'email', parameter: 'profile.email', reason: 'not_accepted' }],
  });
});

test.each([301001, 500028] as const)(
  'a site that lives elsewhere (%i) is found once, and called there from then on',
  async (code) => {
    site().dataCentre = 'eu1';
    sandbox.state.options.dataCentre = 'us1';
    sandbox.state.options.wrongDataCentreCode = code;
    const scene = await makeScene({ settings });
    const first = await participate(scene, answers);
    await untilState(first.deliveryId, 'delivered');
    // It is kept beside the settlement, not before it.
    await until('the data centre is kept', async () => {
      const { rows } = await pool().query(`SELECT "detected" FROM "Connection" WHERE "id" = $1`, [
        scene.connectionId,
      ]);
      return rows[0].detected?.settings.dataCentre === 'eu1';
    });
    const lost = () => sandbox.state.calls.filter(({ errorCode }) => errorCode === code).length;
    const before = lost();
    const second = await participate(scene, answers);
    await untilState(second.deliveryId, 'delivered');
    expect(lost()).toBe(before);
  },
);

test('a connection that signs its requests delivers', async () => {
  const scene = await makeScene({ settings: signedSettings });
  const { deliveryId, email } = await participate(scene, answers);
  await untilState(deliveryId, 'delivered');
  expect(accounts().get(email)?.profile).toMatchObject(profileAtGigya);
  expect(new Set(sandbox.state.calls.map(({ auth }) => auth))).toEqual(new Set(['signature']));
});

test('a connection with a key pair delivers, with the private key sealed', async () => {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2_048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  for (const user of site().users) Object.assign(user, { publicKeyPem: publicKey, secret: null });
  const secrets = { ...sandboxSecrets, privateKey };
  const scene = await makeScene({
    settings: bearerSettings,
    secrets,
  });
  const { deliveryId, email } = await participate(scene, answers);
  await untilState(deliveryId, 'delivered');
  expect(accounts().get(email)?.profile).toMatchObject(profileAtGigya);
  expect(new Set(sandbox.state.calls.map(({ auth }) => auth))).toEqual(new Set(['bearer']));
  const { rows } = await pool().query(
    `SELECT "secrets"::text FROM "ConnectionRevision" WHERE "connectionId" = $1`,
    [scene.connectionId],
  );
  const [line = ''] = privateKey.split('\n').slice(3);
  expect(rows[0].secrets).not.toContain(line);
});
