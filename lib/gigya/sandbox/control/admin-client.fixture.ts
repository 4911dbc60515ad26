import { z } from 'zod';

const answerSchema = z.looseObject({ error: z.string().optional() });

/** Asks the control interface of a running sandbox. */
export function adminClient(origin: () => string) {
  const ask = (path: string, init: RequestInit = {}) => fetch(`${origin()}/__admin/${path}`, init);
  const read = async (response: Response) => ({
    status: response.status,
    body: answerSchema.parse(await response.json()),
  });
  const headers = { 'content-type': 'application/json' };
  return {
    ask,
    read: async (path: string) => read(await ask(path)),
    order: async (path: string, body: unknown) =>
      read(await ask(path, { method: 'POST', headers, body: JSON.stringify(body) })),
  };
}
