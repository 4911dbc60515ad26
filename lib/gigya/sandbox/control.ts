import { z } from 'zod';
import { faultSchema } from './fault-plan';
import { resetState, type SandboxState } from './state';

export type ControlAnswer = { status: number; body: unknown };
type ControlInput = { state: SandboxState; query: URLSearchParams; body: unknown };
type Control = (input: ControlInput) => ControlAnswer;

const pageSchema = z.object({
  email: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(200_000).default(1_000),
  offset: z.coerce.number().int().min(0).default(0),
});
const faultsSchema = z.union([
  z.array(faultSchema),
  z.strictObject({ faults: z.array(faultSchema) }).transform(({ faults }) => faults),
  faultSchema.transform((fault) => [fault]),
]);
const schemaModeSchema = z.strictObject({ mode: z.enum(['open', 'default']) });

const good = (body: unknown): ControlAnswer => ({ status: 200, body });
const bad = (error: z.ZodError): ControlAnswer => ({ status: 400, body: { error: z.prettifyError(error) } });

/** The control interface by `METHOD path`, for tests and demonstrations; lists come newest first. */
export const controls: ReadonlyMap<string, Control> = new Map<string, Control>([
  ['GET /__admin/accounts', listAccounts],
  ['GET /__admin/calls', ({ state }) => good({ total: state.callCount, calls: state.calls.toReversed() })],
  ['GET /__admin/state', describeState],
  [
    'POST /__admin/reset',
    (input) => {
      resetState(input.state);
      return describeState(input);
    },
  ],
  ['POST /__admin/faults', addFaults],
  ['POST /__admin/schema', setSchema],
]);

function listAccounts({ state, query }: ControlInput): ControlAnswer {
  const asked = pageSchema.safeParse(Object.fromEntries(query));
  if (!asked.success) return bad(asked.error);
  const { email, limit, offset } = asked.data;
  if (email !== undefined) {
    const account = state.accounts.get(email.trim().toLowerCase());
    return good({ total: account ? 1 : 0, accounts: account ? [account] : [] });
  }
  const newestFirst = [...state.accounts.values()].reverse();
  return good({ total: newestFirst.length, accounts: newestFirst.slice(offset, offset + limit) });
}

function describeState({ state }: ControlInput): ControlAnswer {
  const { apiKey, schemaMode, isLiteEnabled } = state.site;
  const counts = { accounts: state.accounts.size, tokens: state.tokens.size, calls: state.callCount };
  return good({ apiKey, schema: schemaMode, isLiteEnabled, ...counts, faults: state.faults.list() });
}

function addFaults(input: ControlInput): ControlAnswer {
  const faults = faultsSchema.safeParse(input.body);
  if (!faults.success) return bad(faults.error);
  input.state.faults.add(faults.data);
  return describeState(input);
}

function setSchema(input: ControlInput): ControlAnswer {
  const wanted = schemaModeSchema.safeParse(input.body);
  if (!wanted.success) return bad(wanted.error);
  input.state.site.schemaMode = wanted.data.mode;
  return describeState(input);
}
