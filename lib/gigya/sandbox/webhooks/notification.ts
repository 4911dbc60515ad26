import { createHash, sign } from 'node:crypto';
import { hmacSha1Base64 } from '../../sign-request';
import type { Site, Webhook } from '../site';
import { siteKeysOf } from '../site-keys';
import type { QueuedEvent } from './webhook-queue';

const TOKEN_LIFETIME_SEC = 60;

/** A request that tells a webhook of events; `unsigned` when its signing key is not there. */
export type Notification =
  | { kind: 'signed'; body: string; headers: Record<string, string> }
  | { kind: 'unsigned' };

/** The body and signature of one attempt (api.md section 6.3): nonce and timestamp are new each time, event ids stay. */
export function buildNotification(input: {
  site: Site;
  webhook: Webhook;
  events: readonly QueuedEvent[];
  nowMs: number;
  nonce: string;
}): Notification {
  const { site, webhook, events, nonce } = input;
  const timestamp = Math.floor(input.nowMs / 1_000);
  const described = events.map((event) => describeEvent(event, site, webhook.version));
  const body = JSON.stringify({ events: described, nonce, timestamp });
  const headers = { 'content-type': 'application/json; charset=utf-8' };
  if (webhook.version === '2.0') {
    const token = signToken({ site, body, nonce, timestamp });
    return { kind: 'signed', body, headers: { ...headers, 'x-gigya-sig-jwt': token } };
  }
  const secret = site.users.find(({ userKey }) => userKey === webhook.signingUserKey)?.secret;
  if (!secret) return { kind: 'unsigned' };
  const signature = hmacSha1Base64({ secret, message: body });
  return { kind: 'signed', body, headers: { ...headers, 'x-gigya-sig-hmac-sha1': signature } };
}

/** Version 1.0 knows neither the call nor a version (api.md section 6.3). */
function describeEvent({ id, timestampSec, event }: QueuedEvent, site: Site, version: Webhook['version']) {
  const { type, callId, data } = event;
  const common = { type, id, timestamp: timestampSec, apiKey: site.apiKey };
  if (version === '1.0') {
    const { accountType, ...listed } = data;
    return { ...common, data: listed };
  }
  return { ...common, callId, version, data };
}

/** Claims as decoded from a sample of SAP's; that `sub` is the SHA-256 of the body is an inference (api.md section 6.3). */
function signToken(input: { site: Site; body: string; nonce: string; timestamp: number }): string {
  const { site, body, nonce, timestamp } = input;
  const { kid, privateKey } = siteKeysOf(site);
  const header = { alg: 'RS256', kid, typ: 'JWT', dc: site.dataCentre };
  const claims = {
    sub: createHash('sha256').update(body).digest('base64url'),
    jti: nonce,
    iat: timestamp,
    exp: timestamp + TOKEN_LIFETIME_SEC,
    iss: `https://fidm.gigya.com/jwt/${site.apiKey}/`,
  };
  const covered = [header, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'));
  const text = covered.join('.');
  return `${text}.${sign('RSA-SHA256', Buffer.from(text), privateKey).toString('base64url')}`;
}
