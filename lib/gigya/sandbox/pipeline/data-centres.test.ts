import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { demoSite } from '../demo-site';
import { rawCall } from '../raw-call.fixture';
import { INIT, testSandbox } from '../sandbox.fixture';
import { type Sandbox, startSandbox } from '../start-sandbox';
import { resetState } from '../state';

const { state, site, origin } = testSandbox();
const body = new URLSearchParams({ ...demoSite, isLite: 'true' }).toString();

async function callAt(host: string, method = INIT) {
  return (await rawCall({ origin: origin(), path: `/${method}`, body, headers: { host } })).body();
}

describe('a Host header', () => {
  it.each([
    'accounts.eu1.gigya.com',
    'ACCOUNTS.EU1.Gigya.com:443',
    'accounts.eu1.gigya.localhost:4010',
    'accounts.eu1.localhost',
    'accounts.localhost:4010',
    'accounts.gigya.com',
    '127.0.0.1:4010',
    '[::1]:4010',
    'localhost',
    'gigya.test',
  ])('%s reaches a site at eu1', async (host) => {
    expect(await callAt(host)).toMatchObject({ errorCode: 0 });
  });

  it.each([
    'accounts.us1.gigya.com',
    'accounts.eu2.gigya.localhost',
    'accounts.au1.localhost',
    'accounts.cn1.sapcdm.cn',
    'accounts.cn1.gigya-api.cn',
    'accounts.global.gigya.com',
  ])('%s is told where the site lives', async (host) => {
    expect(await callAt(host)).toMatchObject({
      errorCode: 301001,
      errorMessage: 'Invalid data center',
      errorDetails: 'The API key is served by another data center',
      statusCode: 301,
      apiDomain: 'eu1.gigya.com',
      location: `https://accounts.eu1.gigya.com/${INIT}`,
    });
  });

  it.each(['socialize.eu1.gigya.com', 'eu1.gigya.com', 'mtls.eu1.gigya.com', 'ids.localhost'])(
    'that names another namespace knows no such method: %s',
    async (host) => {
      expect(await callAt(host)).toMatchObject({ errorCode: 405001 });
    },
  );

  it.each(['rebound.example', 'accounts.gigya.com.example', 'localhost.', 'mygigya.com', '10.0.0.1'])(
    'that anybody could point at this machine is refused: %s',
    async (host) => {
      expect(await callAt(host)).toMatchObject({ errorCode: 400001 });
    },
  );

  it('takes a method of several parts by its first', async () => {
    expect((await callAt('accounts.eu1.gigya.com', 'accounts.progression.getPolicy')).errorCode).toBe(0);
  });

  it('reaches a Chinese site below its own domain', async () => {
    site().dataCentre = 'cn1';
    expect(await callAt('accounts.cn1.sapcdm.cn')).toMatchObject({ errorCode: 0 });
    expect(await callAt('accounts.eu1.gigya.com')).toMatchObject({
      errorCode: 301001,
      apiDomain: 'cn1.sapcdm.cn',
      location: `https://accounts.cn1.sapcdm.cn/${INIT}`,
    });
  });
});

describe('the options', () => {
  it('let a wrong data centre answer as if its database had failed', async () => {
    state().options.wrongDataCentreCode = 500028;
    const answer = await callAt('accounts.us1.gigya.com');
    expect(answer).toMatchObject({ errorCode: 500028, errorMessage: 'Database error' });
    expect(answer).not.toHaveProperty('apiDomain');
  });

  it('say which data centre is played where the host names none', async () => {
    state().options.dataCentre = 'us1';
    expect(await callAt('127.0.0.1')).toMatchObject({ errorCode: 301001 });
    expect(await callAt('accounts.eu1.gigya.com')).toMatchObject({ errorCode: 0 });
  });
});

describe('a port of its own', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startSandbox({ port: 0, ports: { eu1: 0, us1: 0 } });
  });
  beforeEach(() => resetState(sandbox.state));
  afterAll(() => sandbox.close());

  const codeAt = async (at: string | undefined, host?: string) => {
    if (!at) throw new Error('This port is not open');
    const headers: Record<string, string> = host ? { host } : {};
    return (await rawCall({ origin: at, path: `/${INIT}`, body, headers })).body().errorCode;
  };

  it('plays a data centre, which the Host header overrules', async () => {
    expect(Object.keys(sandbox.origins).toSorted()).toEqual(['eu1', 'us1']);
    expect(await codeAt(sandbox.origin)).toBe(0);
    expect(await codeAt(sandbox.origins.us1)).toBe(301001);
    expect(await codeAt(sandbox.origins.eu1)).toBe(0);
    expect(await codeAt(sandbox.origins.us1, 'accounts.eu1.gigya.com')).toBe(0);
  });
});
