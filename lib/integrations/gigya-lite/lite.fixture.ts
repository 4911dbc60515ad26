import { seedAccount } from '../../gigya/sandbox/control/seed-account';
import { demoSite } from '../../gigya/sandbox/demo-site';
import { type Fault, faultSchema } from '../../gigya/sandbox/fault-plan';
import type { Site } from '../../gigya/sandbox/site';
import { type Sandbox, startSandbox } from '../../gigya/sandbox/start-sandbox';
import { resetState } from '../../gigya/sandbox/state';
import type { AttemptReport, DeliveryContent, Implementation, OpenConnection } from '../define';
import { createGigyaLite } from './create-gigya-lite';
import { connectionWith, contentOf, jane } from './delivery.fixture';

const allMethods = [
  ...['initRegistration', 'setAccountInfo', 'importLiteAccount', 'getSchema', 'search'],
  ...['identifiers.find', 'getAccountInfo', 'isAvailableLoginID', 'getJWTPublicKey'],
].map((name) => `accounts.${name}`);

export type Lite = {
  sandbox: Sandbox;
  implementation: Implementation;
  push(
    profile: DeliveryContent['profile'],
    change?: Partial<OpenConnection>,
    content?: Partial<DeliveryContent>,
  ): Promise<AttemptReport>;
  /** Pushes Jane until the signal ends it. */
  pushWith(signal: AbortSignal, change?: Partial<OpenConnection>): Promise<AttemptReport>;
  /** Forgets everything on both sides: the sandbox is the demo site again, the integration a fresh process. */
  reset(): void;
  plan(...faults: unknown[]): void;
  site(): Site;
  /** Gives somebody a full account. */
  seedFull(email: string, content?: { profile?: object; data?: object; subscriptions?: object }): void;
  /** Takes methods away from the keys. */
  forbid(...methods: string[]): void;
  /** Methods that were called, in order. */
  endpoints(): string[];
};

/** A sandbox on a free port and the integration that talks to it, over real HTTP; `settings` are those of each push. */
export async function startLite({
  settings = {},
  ...options
}: {
  totalTimeoutMs?: number;
  settings?: object;
} = {}): Promise<Lite> {
  const sandbox = await startSandbox({ port: 0 });
  const start = () => createGigyaLite({ sandboxOrigin: () => sandbox.origin, ...options });
  let implementation = start();
  const connectTo = (change: Partial<OpenConnection> = {}) =>
    connectionWith({ ...change, settings: { ...settings, ...Object(change.settings) } });
  const { signal } = new AbortController();
  return {
    sandbox,
    get implementation() {
      return implementation;
    },
    push: (profile, change, content) =>
      implementation.deliver({ connection: connectTo(change), content: contentOf(profile, content), signal }),
    pushWith: (ending, change) =>
      implementation.deliver({ connection: connectTo(change), content: contentOf(jane), signal: ending }),
    reset() {
      resetState(sandbox.state);
      implementation = start();
    },
    plan: (...faults) => sandbox.state.faults.add(faults.map((fault): Fault => faultSchema.parse(fault))),
    site: () => siteOf(sandbox),
    seedFull(email, { profile = {}, data = {}, subscriptions = {} } = {}) {
      const content = { profile: { ...profile }, data: { ...data }, subscriptions: { ...subscriptions } };
      const seed = { kind: 'full', email, preferences: {}, ...content } as const;
      seedAccount({ state: sandbox.state, site: siteOf(sandbox), seed, UID: undefined });
    },
    forbid(...methods) {
      const allowed = allMethods.filter((method) => !methods.includes(method));
      for (const user of siteOf(sandbox).users) user.permissions = allowed;
    },
    endpoints: () => sandbox.state.calls.map(({ method }) => method),
  };
}

function siteOf({ state }: Sandbox): Site {
  const site = state.sites.get(demoSite.apiKey);
  if (!site) throw new Error('The sandbox has lost its demo site');
  return site;
}
