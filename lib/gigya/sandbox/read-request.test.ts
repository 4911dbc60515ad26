import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { demoSite } from './demo-site';
import { rawCall } from './raw-call.fixture';
import { INIT, testSandbox } from './sandbox.fixture';

const { apiKey } = demoSite;
const { state, origin } = testSandbox();
const call = (body: string | Buffer, query = '') =>
  rawCall({ origin: origin(), path: `/${INIT}${query}`, body });
const codeOf = async (body: string | Buffer, query?: string) => (await call(body, query)).body().errorCode;
const keptParams = () => state().calls.at(-1)?.params;

describe('the parameters of a call', () => {
  it('are decoded as UTF-8, with + and %20 for a blank and %2B for a plus', async () => {
    const body = `apiKey=${apiKey}&context=Zo%C3%A9+%F0%9F%8E%89%20a%2Bb&cid&&sdk=a=b`;
    expect((await call(body)).body()).toMatchObject({ errorCode: 0, context: 'Zoé 🎉 a+b' });
    expect(keptParams()).toEqual({ apiKey, context: 'Zoé 🎉 a+b', cid: '', sdk: 'a=b' });
  });

  it('of one name count by the last, and the body comes after the address', async () => {
    expect(await codeOf(`apiKey=wrong&apiKey=${apiKey}`)).toBe(0);
    expect(await codeOf(`apiKey=${apiKey}&apiKey=wrong`)).toBe(400093);
    expect(await codeOf(`apiKey=${apiKey}`, '?apiKey=wrong')).toBe(0);
    expect(state().calls.at(-1)?.inQuery).toEqual(['apiKey']);
  });

  it('may have names like those of built-in properties', async () => {
    const answer = await call(`apiKey=${apiKey}&__proto__=x&constructor=y`);
    expect(answer.body()).toMatchObject({
      errorCode: 0,
      ignoredParams: [{ paramName: '__proto__' }, { paramName: 'constructor' }],
    });
  });

  it.each([
    ['%', 'a lone percent sign'],
    ['%4', 'half an escape'],
    ['%zz', 'no hexadecimal digits'],
    ['%E9', 'Latin-1'],
    ['%C3%28', 'a broken sequence'],
    ['%ED%A0%80', 'half a surrogate pair'],
    ['%C0%80', 'an overlong form'],
  ])('cannot be read with %s, which is %s', async (value) => {
    expect(await codeOf(`apiKey=${apiKey}&context=${value}`)).toBe(400001);
    expect(await codeOf(`apiKey=${apiKey}`, `?context=${value}`)).toBe(400001);
  });

  it('cannot be read in bytes that are no UTF-8', async () => {
    const latin1 = Buffer.from(`apiKey=${apiKey}&context=Zo\u00e9`, 'latin1');
    expect(await codeOf(latin1)).toBe(400001);
    expect(await codeOf(Buffer.from(`apiKey=${apiKey}&context=Zoé`))).toBe(0);
  });
});

describe('an answer', () => {
  const ask = (encoding: string) =>
    rawCall({
      origin: origin(),
      path: '/accounts.getSchema',
      body: `apiKey=${apiKey}`,
      headers: { 'accept-encoding': encoding },
    });

  it.each(['gzip', 'gzip, deflate, br', 'GZIP;q=0.5', 'br, *'])('is compressed for %j', async (encoding) => {
    const { headers, bytes } = await ask(encoding);
    expect(headers['content-encoding']).toBe('gzip');
    expect(JSON.parse(gunzipSync(bytes).toString('utf8'))).toMatchObject({ errorCode: 0 });
  });

  it.each(['', 'identity', 'br', 'gzip;q=0', 'gzip; q=0.0, *', '*;q=0'])(
    'stays as it is for %j',
    async (encoding) => {
      const answer = await ask(encoding);
      expect(answer.headers['content-encoding']).toBeUndefined();
      expect(answer.body().errorCode).toBe(0);
    },
  );

  it('that is short stays as it is', async () => {
    const headers = { 'accept-encoding': 'gzip' };
    const answer = await rawCall({ origin: origin(), path: `/${INIT}`, body: '', headers });
    expect(answer.headers['content-encoding']).toBeUndefined();
    expect(answer.body().errorCode).toBe(400002);
  });
});
