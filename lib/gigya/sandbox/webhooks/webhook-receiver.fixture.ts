import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterEach } from 'vitest';
import { z } from 'zod';

const bodySchema = z.object({
  events: z.array(
    z.looseObject({
      id: z.string(),
      type: z.string(),
      timestamp: z.number(),
      data: z.looseObject({ uid: z.string() }),
    }),
  ),
  nonce: z.string(),
  timestamp: z.number(),
});
export type Notified = { headers: IncomingHttpHeaders; raw: string; body: z.infer<typeof bodySchema> };

/** A server that webhooks can call, for one test; `answers` are the statuses it gives, the last one for good. */
export function webhookReceiver() {
  const opened: (() => Promise<void>)[] = [];
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((close) => close()));
  });
  return async (answers: (number | 'hang up')[] = [200]) => {
    const received: Notified[] = [];
    const server = createServer(async (request, response) => {
      const raw = await text(request);
      received.push({ headers: request.headers, raw, body: bodySchema.parse(JSON.parse(raw)) });
      const answer = answers[Math.min(received.length, answers.length) - 1] ?? 200;
      if (answer === 'hang up') return void response.destroy();
      response.writeHead(answer, { location: 'http://127.0.0.1:1/elsewhere' }).end();
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    opened.push(async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    });
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    return { url: `http://127.0.0.1:${port}/hook`, received };
  };
}
