import { expect, it } from 'vitest';
import { z } from 'zod';
import { type CallResult, callGigya, type GigyaParams } from '@/lib/gigya/call';
import type { Contract } from './contract';

const envelope = z.looseObject({
  callId: z.string().regex(/^[0-9a-f]{32}$/),
  errorCode: z.number().int(),
  apiVersion: z.literal(2),
  statusCode: z.number().int(),
  statusReason: z.string().min(1),
  time: z.iso.datetime(),
  errorMessage: z.string().optional(),
  errorDetails: z.string().optional(),
  ignoredParams: z.array(z.looseObject({ paramName: z.string() })).optional(),
});

/** What every answer looks like (api.md sections 3 and 4). */
export function envelopeContract(contract: Contract): void {
  const ask = async (method: string, params: GigyaParams = {}) =>
    read(await contract.call((to) => callGigya({ ...to, method, params })));

  it('a success carries call id, code 0, version 2, status 200 OK and the time (3)', async () => {
    const { body, httpStatus } = await ask('accounts.initRegistration', { isLite: true });
    expect(body).toMatchObject({ errorCode: 0, statusCode: 200, statusReason: 'OK' });
    expect(Math.abs(Date.parse(body.time) - Date.now())).toBeLessThan(10 * 60_000);
    expect(httpStatus).toBe(200);
  });

  it('an error comes with HTTP 200, its status is the start of its code; a missing parameter is named (3, 4.2)', async () => {
    const { body, httpStatus } = await ask('accounts.isAvailableLoginID');
    expect(httpStatus).toBe(200);
    expect(body).toMatchObject({
      errorCode: 400002,
      statusCode: 400,
      errorMessage: 'Missing required parameter',
    });
    expect(body.errorDetails).toMatch(/loginID/);
  });

  it('a method that there is not answers 405001 (4.1)', async () => {
    expect((await ask('accounts.noSuchMethod')).body.errorCode).toBe(405001);
  });

  it('a parameter that the method does not know is no error (3)', async () => {
    const { body } = await ask('accounts.initRegistration', { isLite: true, passerelleUnknown: 'x' });
    expect(body.errorCode).toBe(0);
    const names = body.ignoredParams?.map(({ paramName }) => paramName) ?? [];
    contract.observe('Does a warning name an unknown parameter (3)?', names.includes('passerelleUnknown'));
  });

  it('the context comes back as it was sent (3)', async () => {
    const { body } = await ask('accounts.initRegistration', { isLite: true, context: 'passerelle é 1' });
    expect(body.context).toBe('passerelle é 1');
  });
}

function read(result: CallResult) {
  if (result.kind === 'no_answer')
    throw new Error(`${result.call.endpoint} was not answered: ${result.reason}`);
  return { body: envelope.parse(result.envelope), httpStatus: result.call.httpStatus };
}
