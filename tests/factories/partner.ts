import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { answersSchema, optInDecisionSchema, type Profile, profileSchema } from '@/lib/forms/variables';
import type { AttemptReport, Implementation, OpenConnection } from '@/lib/integrations/define';

/** What the partner answers a push with: the outcome it leads to, after a while. */
export type PartnerAnswer = {
  outcome: AttemptReport['outcome'];
  fault?: string;
  delayMs?: number;
  /** A schema that the integration then has read anew. */
  schema?: unknown;
};

const pushSchema = z.object({
  deliveryId: z.string(),
  from: z.string(),
  /** The key that it was pushed with. */
  apiKey: z.string(),
  settings: z.record(z.string(), z.unknown()),
  profile: profileSchema,
  answers: answersSchema,
  optIns: z.record(z.string(), z.object({ decision: optInDecisionSchema, at: z.iso.datetime() })),
  country: z.string().nullable(),
  channel: z.string(),
  source: z.string().nullable(),
  decision: z.string().nullable(),
  /** The `readAt` of the schema that the integration had. */
  schemaReadAt: z.string().nullable(),
});

/** One push as the partner received it. */
export type Push = z.infer<typeof pushSchema> & {
  email: string;
  beganAt: number;
  endedAt: number | null;
};

export type Partner = {
  origin: string;
  pushes: Push[];
  /** Values by e-mail, as a partner keeps them: a push changes what it names. */
  people: Map<string, Profile>;
  close(): Promise<void>;
};

const answerSchema = z.object({
  outcome: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('delivered') }),
    z.object({ kind: z.literal('retry'), minimumWaitMs: z.number().optional() }),
    z.object({ kind: z.literal('rejected') }),
    z.object({ kind: z.literal('paused') }),
    z.object({ kind: z.literal('skipped'), reason: z.literal('protected') }),
    z.object({ kind: z.literal('held'), reason: z.literal('review') }),
  ]),
  fault: z.string().nullable(),
  schema: z.object({ body: z.unknown() }).optional(),
});

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
}

/** A partner on a real socket whose answers and delays a test decides; `answer` sees how many pushes there were. */
export async function startPartner(
  answer: (push: Push, index: number) => PartnerAnswer = () => ({ outcome: { kind: 'delivered' } }),
): Promise<Partner> {
  const pushes: Push[] = [];
  const people = new Map<string, Profile>();
  const server = createServer(async (request, response) => {
    const pushed = pushSchema.parse(await readJson(request));
    const { profile } = pushed;
    const email = profile.email ?? '';
    const push: Push = { ...pushed, email, beganAt: performance.now(), endedAt: null };
    pushes.push(push);
    const { outcome, fault = null, delayMs = 0, schema } = answer(push, pushes.length - 1);
    if (delayMs > 0) await sleep(delayMs);
    if (outcome.kind === 'delivered') people.set(email, { ...people.get(email), ...profile });
    push.endedAt = performance.now();
    response.end(
      JSON.stringify({ outcome, fault, ...(schema !== undefined && { schema: { body: schema } }) }),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The partner has no port.');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    pushes,
    people,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const connectionSchema = z.object({
  secrets: z.object({ apiKey: z.string() }),
  settings: z.record(z.string(), z.unknown()),
});

function openedAs(connection: OpenConnection) {
  const { secrets, settings } = connectionSchema.parse(connection);
  return { apiKey: secrets.apiKey, settings, schemaReadAt: connection.schema?.readAt ?? null };
}

/** An integration that pushes to such a partner with one call. `from` tells workers apart. */
export function partnerImplementation(origin: string, from = 'worker'): Implementation {
  return {
    id: 'gigya-lite',
    choices: () => ({}),
    testConnection: async () => ({ works: true, durationMs: 0, checks: [] }),
    async deliver({ connection, content, signal }) {
      const { campaign, locale: _locale, ...pushed } = content;
      const body = JSON.stringify({ ...pushed, country: campaign.country, from, ...openedAs(connection) });
      const startedAt = performance.now();
      const call = (httpStatus: number | null) => ({
        endpoint: '/push',
        httpStatus,
        errorCode: null,
        callId: null,
        durationMs: performance.now() - startedAt,
      });
      const sent = { errorCode: null, message: null, warnings: [], body };
      const fieldsSent = Object.keys(content.profile);
      try {
        const response = await fetch(`${origin}/push`, { method: 'POST', body, signal });
        const answered = answerSchema.parse(await response.json());
        return { ...sent, ...answered, fieldsSent, calls: [call(response.status)] };
      } catch {
        return {
          ...sent,
          outcome: { kind: 'retry' },
          fault: 'unreachable',
          fieldsSent,
          calls: [call(null)],
        };
      }
    },
  };
}
