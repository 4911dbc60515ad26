import { request } from 'node:http';
import { type CredentialsType, Gigya, type ProxyHttpRequest, type RequestParams, SigUtils } from 'gigya';
import { CredentialsSigner } from 'gigya/dist/lib/requestsSigners/CredentialsSigner.js';

/** What the package hands over to be sent, as it was sent last. */
type Sent = { host: string; params: Record<string, string>; authorization: string | undefined };

export type Witness = { gigya: Gigya; lastSent(): Sent | undefined };

/**
 * The npm package `gigya`, talking to a server on this machine. It always speaks to `https://<namespace>.<dc>.gigya.com`
 * and signs for that; its own way to send is replaced by one that goes to `origin` with the same Host header, and says
 * `x-forwarded-proto: https` as a proxy that ends TLS does.
 */
export function witnessAt(input: { origin: string; apiKey: string; credentials: CredentialsType }): Witness {
  let last: Sent | undefined;
  // The package types what is sent back by the caller's wish; the untyped result of JSON.parse alone fits that.
  const send: ProxyHttpRequest = async (endpoint, host, requestParams, headers = {}) => {
    const params = toForm(requestParams);
    const authorization = headers.Authorization === undefined ? undefined : String(headers.Authorization);
    last = { host, params, authorization };
    return JSON.parse(await post({ origin: input.origin, endpoint, ...last }));
  };
  const gigya = new Gigya(input.apiKey, 'eu1', send).setCredentials(input.credentials);
  return { gigya, lastSent: () => last };
}

/** As the package's own sender writes a form: what is undefined is left out. */
function toForm(params: Record<string, unknown>): Record<string, string> {
  const given = Object.entries(params).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given.map(([name, value]) => [name, String(value)]));
}

function post(input: { origin: string; endpoint: string } & Sent): Promise<string> {
  const { host, authorization } = input;
  const body = new URLSearchParams(input.params).toString();
  const headers = {
    host,
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': Buffer.byteLength(body),
    'x-forwarded-proto': 'https',
    ...(authorization === undefined ? {} : { authorization }),
  };
  return new Promise((resolve, reject) => {
    const sending = request(
      `${input.origin}/${input.endpoint}`,
      { method: 'POST', headers },
      async (response) => {
        let text = '';
        for await (const chunk of response.setEncoding('utf8')) text += chunk;
        resolve(text);
      },
    );
    sending.on('error', reject);
    sending.end(body);
  });
}

class OpenSigner extends CredentialsSigner {
  signatureOf(url: string, params: RequestParams): string {
    return this.createRequestSignature(this._creds.secret, url, params);
  }
}

/** The signature that the package makes. Values that are no texts are given as it is given them. */
export function witnessSignature(input: {
  secret: string;
  url: string;
  params: Record<string, string | number | boolean>;
}): string {
  const { secret, url, params } = input;
  const signer = new OpenSigner(new SigUtils(secret), { userKey: 'AKwitness', secret });
  return signer.signatureOf(url, { ...params, format: 'json' });
}
