import { randomUUID } from 'node:crypto';
import type { Pool } from 'undici';
import { findPublishedCampaign } from '../../lib/campaigns/find-published-campaign';
import { consentsOf } from '../../lib/consents/consents-of';
import { accountKey } from '../../lib/credentials/account-key';
import { pool } from '../../lib/db/client';
import { personKey } from '../../lib/participations/person-key';
import { createReceipt } from '../../lib/participations/receipt';
import { recordParticipation } from '../../lib/participations/record-participation';

const slug = 'win-a-weekend';

const email = () => `bench-${randomUUID()}@mail.example`;
const answers = () => ({
  email: email(),
  firstname: 'Lotte',
  lastname: 'Vermeulen',
  gender: 'f',
  birthday: '1991-05-06',
  phone: '0487 66 49 25',
  address: 'Rue de Birmingham',
  number: '280',
  locality: 'Diest',
  zipcode: '3290',
  country: 'BE',
});

type Call = () => Promise<boolean>;

/** A handler of the same application that only answers. */
export const answerOnly =
  (web: Pool): Call =>
  async () => {
    const { statusCode, body } = await web.request({ method: 'GET', path: '/api/live' });
    await body.dump();
    return statusCode === 204;
  };

/** The public HTTP API. */
export const submitOverApi =
  (web: Pool): Call =>
  async () => {
    const { statusCode, body } = await web.request({
      method: 'POST',
      path: `/api/v1/campaigns/${slug}/participations`,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ submissionId: randomUUID(), fields: answers() }),
    });
    await body.dump();
    return statusCode === 201;
  };

/** Reads the hosted page once: the hidden fields by which a browser without JavaScript calls the server action. */
export async function readActionFields(web: Pool): Promise<Map<string, string>> {
  const { body } = await web.request({ method: 'GET', path: `/c/${slug}` });
  const html = await body.text();
  const inputs = html.matchAll(/<input type="hidden"[^>]*>/g);
  const attribute = (tag: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
  const plain = (text: string) =>
    text.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&amp;', '&');
  return new Map([...inputs].map(([tag]) => [attribute(tag, 'name'), plain(attribute(tag, 'value'))]));
}

/** The form, as a browser without JavaScript posts it: answered by a redirect to the exit screen. */
export const submitByNativePost =
  (web: Pool, hidden: Map<string, string>): Call =>
  async () => {
    const form = new FormData();
    for (const [name, value] of hidden) form.set(name, value);
    for (const [name, value] of Object.entries(answers())) form.set(name, value);
    form.set('submissionId', randomUUID());
    const { contentType, bytes } = await encode(form);
    const headers = { 'content-type': contentType };
    const { statusCode, body } = await web.request({
      method: 'POST',
      path: `/c/${slug}/participate`,
      headers,
      body: bytes,
    });
    await body.dump();
    return statusCode === 303;
  };

/** The server action, as the page's script calls it: answered by the form's new state. */
export const submitByAction =
  (web: Pool, hidden: Map<string, string>): Call =>
  async () => {
    const form = new FormData();
    const own = [...hidden].filter(([name]) => !name.startsWith('$ACTION'));
    const fields = { ...Object.fromEntries(own), ...answers(), submissionId: randomUUID() };
    for (const [name, value] of Object.entries(fields)) form.set(`_1_${name}`, value);
    form.set('0', JSON.stringify([{}, '$K1']));
    const { contentType, bytes } = await encode(form);
    const headers = {
      'content-type': contentType,
      'next-action': actionId(hidden),
      accept: 'text/x-component',
    };
    const { statusCode, body } = await web.request({
      method: 'POST',
      path: `/c/${slug}`,
      headers,
      body: bytes,
    });
    const answer = await body.text();
    return statusCode === 200 && /receipt|thank/.test(answer);
  };

function actionId(hidden: Map<string, string>): string {
  const reference = [...hidden].find(([name]) => /^\$ACTION_\d+:0$/.test(name))?.[1] ?? '{}';
  return String(Object(JSON.parse(reference)).id);
}

async function encode(form: FormData): Promise<{ contentType: string; bytes: Uint8Array }> {
  const request = new Response(form);
  const contentType = request.headers.get('content-type') ?? '';
  return { contentType, bytes: new Uint8Array(await request.arrayBuffer()) };
}

/** The same statement by a bare loop in this process: what the database alone can do. */
export async function bareStatement(): Promise<Call> {
  const campaign = await findPublishedCampaign(slug);
  if (!campaign) throw new Error('The demo campaign is not published.');
  const { accountId, campaignId } = campaign;
  const key = await accountKey(accountId);
  return async () => {
    const { email: address, ...rest } = answers();
    const recorded = await recordParticipation({
      accountId,
      campaignId,
      submissionId: randomUUID(),
      revisionId: campaign.revision.id,
      personKey: personKey(key, address),
      email: address,
      profile: { email: address, ...rest },
      answers: {},
      consents: consentsOf(campaign.revision.definition.form.optIns, {}),
      receipt: createReceipt(),
      locale: 'en',
      origin: { channel: 'minisite', device: 'desktop', source: null },
      connectionIds: campaign.deliveryTargets.map(({ connectionId }) => connectionId),
    });
    return !recorded.repeated;
  };
}

/** How long the deliveries of the last seconds took from the participation to Gigya's acceptance, in ms. */
export async function deliveryTimes(since: Date): Promise<{ times: number[]; undelivered: number }> {
  const { rows } = await pool().query<{ ms: number | null }>(
    `SELECT extract(epoch FROM d."deliveredAt" - p."createdAt")::float8 * 1000 AS ms
     FROM "Participation" p JOIN "Delivery" d ON d."accountId" = p."accountId" AND d."participationId" = p.id
     WHERE p."createdAt" >= $1`,
    [since],
  );
  const times = rows.flatMap(({ ms }) => (ms === null ? [] : [ms]));
  return { times, undelivered: rows.length - times.length };
}
