import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { closeDatabase, pool } from '../../lib/db/client';
import { demoSite } from '../../lib/gigya/sandbox/demo-site';
import { createFaultPlan } from '../../lib/gigya/sandbox/fault-plan';
import { type Sandbox, startSandbox } from '../../lib/gigya/sandbox/start-sandbox';
import { createDice } from './dice';
import { differences, participateUntil } from './people';
import { makeTrouble, type Troubles, Workers } from './trouble';

const troubleSeconds = Number(process.env.CHAOS_SECONDS ?? 45);
const settleSeconds = 60;
const people = 100;
const seed = Number(process.env.CHAOS_SEED ?? Date.now() % 1_000_000);

const statesSchema = z.array(
  z.object({ state: z.string(), reason: z.string().nullable(), count: z.number() }),
);
const attemptsSchema = z.tuple([
  z.object({ claimed: z.number(), recorded: z.number(), outcomes: z.record(z.string(), z.number()) }),
]);

async function deliveryStates() {
  const { rows } = await pool().query(
    `SELECT "state", "reason", count(*)::int AS "count" FROM "Delivery" GROUP BY 1, 2 ORDER BY 3 DESC`,
  );
  return statesSchema.parse(rows);
}

async function attempts() {
  const { rows } = await pool().query(
    `SELECT (SELECT coalesce(sum("attempts"), 0)::int FROM "Delivery") AS "claimed",
       (SELECT count(*)::int FROM "DeliveryAttempt") AS "recorded",
       (SELECT coalesce(jsonb_object_agg("outcome", n), '{}') FROM
         (SELECT "outcome", count(*) AS n FROM "DeliveryAttempt" GROUP BY 1) o) AS "outcomes"`,
  );
  return attemptsSchema.parse(rows)[0];
}

/** Waits until nothing is open any more; waits of the schedule are cut short, they are tested elsewhere. */
async function settle(sandbox: Sandbox): Promise<void> {
  sandbox.state.faults = createFaultPlan();
  const deadline = Date.now() + settleSeconds * 1_000;
  while (Date.now() < deadline) {
    const open = await pool().query(
      `UPDATE "Delivery" SET "dueAt" = least("dueAt", now()) WHERE "state" IN ('pending', 'sending')`,
    );
    if (open.rowCount === 0) return;
    await sleep(500);
  }
}

function demoSiteOf({ state }: Sandbox) {
  const site = state.sites.get(demoSite.apiKey);
  if (!site) throw new Error('The sandbox has lost its demo site.');
  return site;
}

async function verdict(input: {
  sandbox: Sandbox;
  expected: Parameters<typeof differences>[0];
  endings: unknown[];
}): Promise<string[]> {
  const wrong = differences(input.expected, demoSiteOf(input.sandbox).accounts.emails);
  const states = await deliveryStates();
  const unfinished = states.filter(
    ({ state, reason }) => state !== 'delivered' && !(state === 'skipped' && reason === 'superseded'),
  );
  return [
    ...wrong.map((email) => `${email} does not have the newest values at the partner`),
    ...unfinished.map(
      ({ state, reason, count }) => `${count} deliveries are ${state} (${reason ?? 'no reason'})`,
    ),
    ...input.endings
      .filter((how) => how !== 0)
      .map((how) => `a worker that was asked to stop ended with ${how}`),
  ];
}

async function report(result: {
  participations: number;
  troubles: Troubles;
  problems: string[];
}): Promise<string> {
  const { participations, troubles, problems } = result;
  const { claimed, recorded, outcomes } = await attempts();
  const counts = Object.entries(outcomes).map(([outcome, count]) => `${count} ${outcome}`);
  const states = (await deliveryStates()).map(({ state, count }) => `${count} ${state}`);
  return `# What the workers survive, measured

\`npm run chaos\`, ${new Date().toISOString().slice(0, 10)}, Node ${process.version}, seed ${seed} (\`CHAOS_SEED\` repeats the order of events, not their timing).
For ${troubleSeconds} s (\`CHAOS_SECONDS\`) two workers are killed with -9 or frozen for 1 to 6 s at random while the sandbox refuses, drops, delays or garbles
calls, before or after it has done what was asked. Then everything must arrive.

| participations | people | kills | freezes | faults | deliveries | attempts recorded | claims whose worker went before recording |
|---|---|---|---|---|---|---|---|
| ${participations} | ${people} | ${troubles.kills} | ${troubles.freezes} | ${troubles.faults} | ${states.join(', ')} | ${counts.join(', ')} | ${claimed - recorded} |

${problems.length === 0 ? 'Every person has the newest values at the partner, and no delivery is left open.' : problems.join('\n')}
`;
}

const dice = createDice(seed);
const sandbox = await startSandbox({ port: Number(process.env.SANDBOX_PORT) });
const workers = new Workers(['worker 1', 'worker 2']);
const over = AbortSignal.timeout(troubleSeconds * 1_000);
const [{ expected, participations }, troubles] = await Promise.all([
  participateUntil(over, { dice: createDice(seed + 1), people }),
  makeTrouble(over, { dice, workers, sandbox }),
]);
await settle(sandbox);
const endings = await workers.stop();
const problems = await verdict({ sandbox, expected, endings });
process.stdout.write(await report({ participations, troubles, problems }));
await sandbox.close();
await closeDatabase();
if (problems.length > 0) process.exitCode = 1;
