import { afterEach, describe, expect, it } from 'vitest';
import { answeringServer } from '@/lib/gigya/answering-server.fixture';
import { initRegistration } from '@/lib/gigya/init-registration';
import { type CallBudget, createCallBudget } from './call-budget';

const partner = answeringServer();
let budget: CallBudget;

afterEach(() => budget.close());

const ask = () => initRegistration(partner.to());

describe('the calls that the contract suite may make', () => {
  it('end at the limit, before anything more is sent', async () => {
    partner.answers({ regToken: 't' });
    budget = createCallBudget({ limit: 3, pauseMs: 0 });
    for (let call = 1; call <= 3; call += 1) await budget.spend(ask);
    await expect(budget.spend(ask)).rejects.toThrow('No more than 3 calls are made.');
    expect(partner.received).toHaveLength(3);
  });

  it('count what the client sends again by itself', async () => {
    partner.answers({ errorCode: 403002, errorMessage: 'Request has expired' });
    budget = createCallBudget({ limit: 9, pauseMs: 0 });
    const to = partner.to();
    const credentials = {
      ...to.site.credentials,
      kind: 'signed',
      userKey: 'AKuser',
      secret: 'c2VjcmV0',
    } as const;
    await budget.spend(() => initRegistration({ ...to, site: { ...to.site, credentials } }));
    expect(budget.sent()).toBe(partner.received.length);
    expect(partner.received.length).toBeGreaterThan(1);
  });

  it('leave some over for the work at the end', async () => {
    partner.answers({ regToken: 't' });
    budget = createCallBudget({ limit: 2, pauseMs: 0 });
    await budget.spend(ask, 1);
    await expect(budget.spend(ask, 1)).rejects.toThrow(/No more/);
    expect((await budget.spend(ask)).kind).toBe('ok');
  });

  it('are made one after the other, also when asked for at once', async () => {
    budget = createCallBudget({ limit: 9, pauseMs: 0 });
    const order: string[] = [];
    const work = (name: string) => async () => {
      order.push(`${name} begins`);
      await new Promise((resolve) => setTimeout(resolve, 5));
      order.push(`${name} ends`);
    };
    await Promise.all([budget.spend(work('a')), budget.spend(work('b'))]);
    expect(order).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
  });
});
