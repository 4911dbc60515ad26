import { afterAll, beforeAll, beforeEach } from 'vitest';
import { z } from 'zod';
import { demoSite } from './demo-site';
import type { Site } from './site';
import { type Sandbox, startSandbox } from './start-sandbox';
import { resetState, type SandboxState } from './state';

export const INIT = 'accounts.initRegistration';
export const SET = 'accounts.setAccountInfo';

const answerSchema = z.looseObject({
  errorCode: z.number(),
  callId: z.string(),
  regToken: z.string().default(''),
  UID: z.string().optional(),
});
export type Answered = z.infer<typeof answerSchema>;

/** A running sandbox for the tests of one file, empty before each, with a clock that they set. */
export function testSandbox() {
  const clock = { nowMs: Date.parse('2025-10-09T08:53:20.123Z') };
  let running: Sandbox | undefined;
  const sandbox = (): Sandbox => {
    if (!running) throw new Error('The sandbox runs only while a test does');
    return running;
  };
  beforeAll(async () => {
    running = await startSandbox({ port: 0, now: () => clock.nowMs });
  });
  beforeEach(() => resetState(sandbox().state));
  afterAll(() => sandbox().close());

  const site = (): Site => {
    const found = sandbox().state.sites.get(demoSite.apiKey);
    if (!found) throw new Error('The demo site is gone');
    return found;
  };

  const send = async (method: string, body: URLSearchParams | string) => {
    const response = await fetch(`${sandbox().origin}/${method}`, { method: 'POST', body });
    return { response, body: answerSchema.parse(await response.json()) };
  };
  const post = (method: string, params: Record<string, string>) => send(method, new URLSearchParams(params));
  const newToken = async () => (await post(INIT, { ...demoSite, isLite: 'true' })).body.regToken;
  return {
    clock,
    origin: () => sandbox().origin,
    state: (): SandboxState => sandbox().state,
    site,
    accounts: () => [...site().accounts.emails.values()],
    send,
    post,
    newToken,
    codeOf: async (method: string, params: Record<string, string>) =>
      (await post(method, params)).body.errorCode,
    async write(profile: object, more: Record<string, string> = {}): Promise<Answered> {
      const text = JSON.stringify(profile);
      return (await post(SET, { ...demoSite, regToken: await newToken(), profile: text, ...more })).body;
    },
  };
}
