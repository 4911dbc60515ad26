import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { z } from 'zod';

const answerSchema = z.looseObject({ errorCode: z.number(), errorDetails: z.string().default('') });

type RawAnswer = {
  status: number;
  headers: IncomingHttpHeaders;
  bytes: Buffer;
  /** Parses the body; throws when it is no answer. */
  body(): z.infer<typeof answerSchema>;
};

/** One request exactly as given, Host header included, which fetch would not send. */
export function rawCall(input: {
  origin: string;
  path: string;
  body?: string | Buffer;
  method?: string;
  headers?: Record<string, string>;
}): Promise<RawAnswer> {
  const { origin, path, body, method = 'POST', headers = {} } = input;
  const { hostname, port } = new URL(origin);
  const type = { 'content-type': 'application/x-www-form-urlencoded' };
  return new Promise((resolve, reject) => {
    const sent = httpRequest(
      { hostname, port, path, method, headers: { ...type, ...headers } },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const bytes = Buffer.concat(chunks);
          const status = response.statusCode ?? 0;
          const parsed = () => answerSchema.parse(JSON.parse(bytes.toString('utf8')));
          resolve({ status, headers: response.headers, bytes, body: parsed });
        });
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}
