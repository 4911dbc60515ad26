import { demoSite } from '../../gigya/sandbox/demo-site';
import { type Fault, faultSchema } from '../../gigya/sandbox/fault-plan';
import type { Site } from '../../gigya/sandbox/site';
import { type Sandbox, startSandbox } from '../../gigya/sandbox/start-sandbox';
import type { AttemptReport, DeliveryContent, Implementation, OpenConnection } from '../define';
import { createGigyaLite } from './create-gigya-lite';
import { connectionWith, contentOf } from './delivery.fixture';

export type Lite = {
  sandbox: Sandbox;
  implementation: Implementation;
  push(profile: DeliveryContent['profile'], change?: Partial<OpenConnection>): Promise<AttemptReport>;
  plan(...faults: unknown[]): void;
  site(): Site;
  /** Methods that were called, in order. */
  endpoints(): string[];
};

/** A sandbox on a free port and the integration that talks to it, over real HTTP. */
export async function startLite(options: { totalTimeoutMs?: number } = {}): Promise<Lite> {
  const sandbox = await startSandbox({ port: 0 });
  const implementation = createGigyaLite({ sandboxOrigin: () => sandbox.origin, ...options });
  const { signal } = new AbortController();
  return {
    sandbox,
    implementation,
    push: (profile, change) =>
      implementation.deliver({ connection: connectionWith(change), content: contentOf(profile), signal }),
    plan: (...faults) => sandbox.state.faults.add(faults.map((fault): Fault => faultSchema.parse(fault))),
    site() {
      const site = sandbox.state.sites.get(demoSite.apiKey);
      if (!site) throw new Error('The sandbox has lost its demo site');
      return site;
    },
    endpoints: () => sandbox.state.calls.map(({ method }) => method),
  };
}
