import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { pool } from '@/lib/db/client';
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
  untilState,
} from '../factories/deliveries';

useTestDatabase();

const settings = { dataCentre: 'sandbox' };
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

const answers = { firstname: 'Zoë', lastname: 'Peeters', locality: 'Diest', zipcode: '3290' };
const profileAtGigya = { firstName: 'Zoë', lastName: 'Peeters', city: 'Diest', zip: '3290' };

test('a participation becomes a Lite account through two recorded calls', async () => {
  const scene = await makeScene({ settings });
  const { deliveryId, email } = await participate(scene, answers);
  await untilState(deliveryId, 'delivered');
  const account = sandbox.state.accounts.get(email);
  expect(account).toMatchObject({ hasLiteAccount: true, hasFullAccount: false, profile: profileAtGigya });
  const { rows } = await pool().query(
    `SELECT "calls", "connectionRevisionId" FROM "DeliveryAttempt" WHERE "deliveryId" = $1`,
    [deliveryId],
  );
  expect(rows[0].calls.map((call: { errorCode: number }) => call.errorCode)).toEqual([0, 0]);
  expect(rows[0].connectionRevisionId).not.toBeNull();
});

test('an answer that is lost after Gigya applied it leads to one account and a delivered push', async () => {
  sandbox.state.faults.add([
    { method: 'accounts.setAccountInfo', times: 1, applied: true, dropConnection: true },
  ]);
  const scene = await makeScene({ settings });
  const { deliveryId, email } = await participate(scene, answers);
  await untilState(deliveryId, 'delivered');
  expect(await readOutcomes(deliveryId)).toEqual(['retry', 'delivered']);
  expect([...sandbox.state.accounts.keys()]).toEqual([email]);
});

test('a wrong secret holds the push, and the right one delivers it', async () => {
  const scene = await makeScene({ settings, secrets: wrongSecrets });
  const { deliveryId, email } = await participate(scene, answers);
  await untilState(deliveryId, 'held');
  expect(await readDelivery(deliveryId)).toMatchObject({ reason: 'paused', attempts: 1 });
  expect(sandbox.state.accounts.size).toBe(0);
  await saveConnection({
    ctx: scene.system,
    input: { ...firstSave, settings, secrets: sandboxSecrets, expectedRevision: 1 },
  });
  await untilState(deliveryId, 'delivered', 3_000);
  expect(sandbox.state.accounts.get(email)?.profile).toMatchObject(profileAtGigya);
});

test('an employer that Gigya knows survives a later job, although Gigya replaces both as one object', async () => {
  const scene = await makeScene({ settings });
  const first = await participate(scene, { company: 'Acme' });
  await untilState(first.deliveryId, 'delivered');
  const second = await participate(scene, { email: first.email, function: 'Boss' });
  await untilState(second.deliveryId, 'delivered');
  const account = sandbox.state.accounts.get(first.email);
  expect(account?.profile).toMatchObject({ work: { company: 'Acme', title: 'Boss' } });
});
