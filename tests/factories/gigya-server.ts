import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { closeGigyaConnections } from '@/lib/gigya/connection-pool';

/** One call as it came over the wire. */
type GigyaRequest = {
  method: string;
  host: string;
  authorization: string;
  params: Record<string, string>;
};

export type GigyaServer = {
  origin: string;
  received: GigyaRequest[];
  /** From now on the site lives in this data centre: other hosts answer 301001 (api.md section 3). */
  moveTo(dataCentre: string | null): void;
  close(): Promise<void>;
};

const fields = { email: { writeAccess: 'clientModify' } };
const success = {
  errorCode: 0,
  statusCode: 200,
  statusReason: 'OK',
  regToken: 'rt',
  profileSchema: { fields },
};
const elsewhere = (apiDomain: string) => ({
  errorCode: 301001,
  statusCode: 301,
  statusReason: 'Moved Permanently',
  errorMessage: 'Invalid data center',
  apiDomain,
});

async function readCall(request: IncomingMessage): Promise<GigyaRequest> {
  let body = '';
  for await (const chunk of request) body += chunk;
  const { host = '', authorization = '' } = request.headers;
  const params = Object.fromEntries(new URLSearchParams(body));
  return { method: (request.url ?? '').slice(1), host, authorization, params };
}

/** A server in the place of Gigya that takes any keys, keeps how it was called and knows where its site lives. */
export async function startGigyaServer(): Promise<GigyaServer> {
  const received: GigyaRequest[] = [];
  let home: string | null = null;
  const server = createServer(async (request, response) => {
    const call = await readCall(request);
    received.push(call);
    const isHome = home === null || call.host === `accounts.${home}.gigya.com`;
    const answer = isHome ? success : elsewhere(`${home}.gigya.com`);
    response.setHeader('content-type', 'text/javascript; charset=utf-8');
    response.end(JSON.stringify({ callId: 'c0ffee', time: new Date().toISOString(), ...answer }));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    received,
    moveTo(dataCentre) {
      home = dataCentre;
    },
    async close() {
      await closeGigyaConnections();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
