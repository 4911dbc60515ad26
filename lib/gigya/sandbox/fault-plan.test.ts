import { describe, expect, it } from 'vitest';
import { demoSite } from './demo-site';
import { type Fault, faultSchema } from './fault-plan';
import { rawCall } from './raw-call.fixture';
import { INIT, SET, testSandbox } from './sandbox.fixture';

const keys = demoSite;
const { state, site, origin, accounts, codeOf, newToken } = testSandbox();
const form = new URLSearchParams({ ...keys, isLite: 'true' }).toString();
const plan = (fault: object) => state().faults.add([faultSchema.parse(fault)]);
const call = (path = INIT) => rawCall({ origin: origin(), path: `/${path}`, body: form });

describe('a planned fault', () => {
  it.each([
    [403048, 'Api rate limit exceeded'],
    [409030, 'Concurrent updates'],
    [500001, 'General server error'],
    [503001, 'Service unavailable for this operation'],
  ])('answers the error %i in its words', async (errorCode, errorMessage) => {
    plan({ errorCode });
    expect((await call()).body()).toMatchObject({ errorCode, errorMessage });
    expect(state().calls.at(-1)).toMatchObject({
      errorCode,
      auth: 'none',
      verdict: expect.stringContaining(`Planned: answers ${errorCode}`),
    });
    expect((await call()).body().errorCode).toBe(0);
  });

  it('whose code has no HTTP status that ends an exchange comes with 200', async () => {
    plan({ errorCode: 100001 });
    const answer = await call(`${INIT}?httpStatusCodes=true`);
    expect([answer.status, answer.body().errorCode]).toEqual([200, 100001]);
    expect(faultSchema.safeParse({ errorCode: 99_999 }).success).toBe(false);
  });

  it('of 301001 names the data centre of the site', async () => {
    site().dataCentre = 'au1';
    plan({ errorCode: 301001 });
    expect((await call()).body()).toMatchObject({ errorCode: 301001, apiDomain: 'au1.gigya.com' });
  });

  it('drops the connection without an answer', async () => {
    plan({ dropConnection: true });
    await expect(call()).rejects.toMatchObject({ code: 'ECONNRESET' });
    expect(state().calls.at(-1)).toMatchObject({
      errorCode: null,
      verdict: 'Planned: drops the connection, before anything was done',
    });
  });

  it('resets the connection within the body', async () => {
    plan({ resetMidBody: true });
    const response = await fetch(`${origin()}/${INIT}`, { method: 'POST', body: form });
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow();
  });

  it('answers JSON that is cut off, and HTML with 502', async () => {
    plan({ badJson: true });
    const broken = await call();
    expect(broken.headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(broken.body).toThrow(SyntaxError);
    plan({ html502: true });
    const page = await call();
    expect(page.status).toBe(502);
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
  });

  it('answers under another media type', async () => {
    plan({ contentType: 'application/xml; charset=iso-8859-1' });
    const answer = await call();
    expect(answer.headers['content-type']).toBe('application/xml; charset=iso-8859-1');
    expect(answer.body()).toMatchObject({ errorCode: 0, regToken: expect.any(String) });
  });

  it.each([1_000, 10_485_760])('streams an answer of %i bytes', async (answerBytes) => {
    plan({ answerBytes, applied: true, method: 'accounts.progression.getPolicy' });
    const answer = await call('accounts.progression.getPolicy');
    expect(answer.headers['content-length']).toBeUndefined();
    expect(answer.bytes).toHaveLength(answerBytes);
    expect(answer.body().errorCode).toBe(0);
  });

  it('that is streamed ends when the client has read enough', async () => {
    plan({ answerBytes: 100_000_000 });
    const response = await fetch(`${origin()}/${INIT}`, { method: 'POST', body: form });
    await response.body?.cancel();
    expect((await call()).body().errorCode).toBe(0);
  });

  it('lets the answer wait, with the work done', async () => {
    plan({ delayMs: 50 });
    expect((await call()).body().errorCode).toBe(0);
    expect(state().calls.at(-1)).toMatchObject({ errorCode: 0, verdict: 'Planned: answers after 0.05 s' });
  });

  it.each<[object, number]>([
    [{ dropConnection: true }, 0],
    [{ dropConnection: true, applied: true }, 1],
    [{ resetMidBody: true, applied: true }, 1],
    [{ badJson: true, applied: true }, 1],
    [{ html502: true, applied: true }, 1],
    [{ errorCode: 504001 }, 0],
    [{ errorCode: 504001, applied: true }, 1],
  ])('%j leaves %i accounts', async (fault, count) => {
    const profile = JSON.stringify({ email: 'jane@mail.com' });
    const params = { ...keys, regToken: await newToken(), profile };
    plan({ ...fault, method: SET });
    await codeOf(SET, params).catch(() => undefined);
    expect(accounts()).toHaveLength(count);
  });

  it('meets the nth call of its method, as often as it is told', async () => {
    plan({ method: INIT, nth: 3, times: 2, errorCode: 500001 });
    plan({ method: SET, errorCode: 403048 });
    const codes: number[] = [];
    for (let count = 0; count < 5; count += 1) codes.push(await codeOf(INIT, keys));
    expect(codes).toEqual([0, 0, 500001, 500001, 0]);
    expect(state().faults.list()).toMatchObject([{ method: SET }]);
  });

  it('waits for a call that gets as far as the fault', async () => {
    plan({ errorCode: 500001 });
    expect(await codeOf(INIT, { ...keys, apiKey: 'other' })).toBe(400093);
    expect(await codeOf('accounts.fly', keys)).toBe(405001);
    expect(await codeOf(INIT, { ...keys, secret: 'wrong' })).toBe(500001);
  });
});

it.each<unknown>([
  { contentType: 'text/html\r\nx: y' },
  { answerBytes: 10 },
  { answerBytes: 1_000_000_000 },
  { nth: 0, errorCode: 500001 },
  { errorCode: 500001, dropConnection: true },
  { delayMs: 5, applied: true },
])('%j is no fault', (fault) => {
  expect(faultSchema.safeParse(fault).success).toBe(false);
});

it('faults are handed out in the order in which they were planned', async () => {
  const faults: Fault[] = [
    { method: '*', times: 1, applied: false, errorCode: 500001 },
    { method: INIT, times: 1, applied: false, errorCode: 403048 },
  ];
  state().faults.add(faults);
  expect([await codeOf(INIT, keys), await codeOf(INIT, keys), await codeOf(INIT, keys)]).toEqual([
    500001, 403048, 0,
  ]);
});
