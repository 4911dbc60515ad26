import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import * as participations from '@/app/api/v1/campaigns/[slug]/participations/route';
import * as views from '@/app/api/v1/campaigns/[slug]/views/route';
import { prisma } from '@/lib/db/client';
import { useTestDatabase } from '../database';
import { makeAccount, type TestAccount } from '../factories/accounts';
import {
  askingDefinition,
  makeHostedCampaign,
  makeTargetConnection,
  wholeDefinition,
} from '../factories/hosted';

useTestDatabase();

const fields = { email: 'jane@mail.com', firstname: 'Jane', lastname: 'Doe' };
let account: TestAccount;
let slug: string;

beforeAll(async () => {
  account = await makeAccount();
  const connectionId = await makeTargetConnection(account.accountId);
  slug = (await makeHostedCampaign(account, { definition: wholeDefinition(connectionId) })).slug;
});

type Sent = { to?: string; body: BodyInit; headers?: Record<string, string> };

function request({ body, headers }: Sent) {
  const sender = { 'x-forwarded-for': `203.0.113.${Math.ceil(Math.random() * 250)}` };
  // The DOM's types do not know `duplex`, which Node asks for when a body is a stream.
  const init = { method: 'POST', body, headers: { ...sender, ...headers }, duplex: 'half' };
  return new Request('http://localhost/', init);
}
const post = (sent: Sent) =>
  participations.POST(request(sent), { params: Promise.resolve({ slug: sent.to ?? slug }) });
const submit = (json: unknown, to?: string) => post({ to, body: JSON.stringify(json) });
const view = (sent: Sent) =>
  views.POST(request(sent), { params: Promise.resolve({ slug: sent.to ?? slug }) });

describe('POST /api/v1/campaigns/{slug}/participations', () => {
  test('answers 201 with an id and a receipt, and 200 with the same body to a repetition', async () => {
    const submissionId = randomUUID();
    const first = await submit({ submissionId, fields, optIns: {}, source: 'newsletter' });
    const body = await first.json();
    expect(first.status).toBe(201);
    expect(body).toEqual({
      participationId: expect.any(String),
      receipt: expect.stringMatching(/^\w{5}-\w{5}$/),
    });
    for (const again of [
      { submissionId, fields },
      { submissionId: submissionId.toUpperCase(), fields: {} },
    ]) {
      const repeated = await submit(again);
      expect([repeated.status, await repeated.json()]).toEqual([200, body]);
    }
    const row = await prisma().participation.findFirstOrThrow({ where: { id: body.participationId } });
    expect(row).toMatchObject({ channel: 'api', source: 'newsletter', device: 'desktop' });
  });

  test('takes any channel and locale rather than losing a participation', async () => {
    const odd = { submissionId: randomUUID(), fields, channel: 'tv', locale: 'de', source: { a: 1 } };
    const known = { submissionId: randomUUID(), fields, channel: 'iframe', locale: 'nl-BE' };
    const rows = [];
    for (const body of [odd, known]) {
      const { participationId } = await (await submit(body)).json();
      rows.push(await prisma().participation.findFirstOrThrow({ where: { id: participationId } }));
    }
    expect(rows[0]).toMatchObject({ channel: 'api', locale: 'en', source: null });
    expect(rows[1]).toMatchObject({ channel: 'iframe', locale: 'nl' });
  });

  test.each<[string, unknown, string[]]>([
    [
      'wrong types',
      { ...fields, firstname: 7, phone: ['1'], company: { name: 'x' } },
      ['firstname', 'phone', 'company'],
    ],
    ['a malformed e-mail', { ...fields, email: 'jane' }, ['email']],
    ['an impossible date', { ...fields, birthday: '2023-02-30' }, ['birthday']],
    ['missing names', { email: 'jane@mail.com' }, ['firstname', 'lastname']],
    ['a name of 10,000 characters', { ...fields, lastname: 'x'.repeat(10_000) }, ['lastname']],
  ])('answers 422 with a message per field to %s', async (_name, sent, names) => {
    const response = await submit({ submissionId: randomUUID(), fields: sent });
    const body = await response.json();
    expect(response.status).toBe(422);
    expect(body.code).toBe('invalid');
    expect(Object.keys(body.fields).sort()).toEqual([...names].sort());
  });

  test.each<[unknown, string]>([
    [{ fields }, 'submissionId'],
    [{ submissionId: '42', fields }, 'submissionId'],
    [{ submissionId: randomUUID(), fields: [] }, 'email'],
    [{ submissionId: randomUUID() }, 'email'],
    [[], 'body'],
    ['text', 'body'],
    [null, 'body'],
  ])('answers 422 to the body %j and names %s', async (sent, name) => {
    const response = await submit(sent);
    expect(response.status).toBe(422);
    expect(Object.keys((await response.json()).fields)).toContain(name);
  });

  test('takes custom fields and opt-ins by name, and names what is wrong with them', async () => {
    const { slug: asking } = await makeHostedCampaign(account, { definition: askingDefinition() });
    const body = (change: object) => ({ submissionId: randomUUID(), fields, ...change });
    const refusals: [object, string[]][] = [
      [{}, ['optIns.rules']],
      [{ optIns: { rules: false } }, ['optIns.rules']],
      [{ optIns: { rules: 'yes', newsletter: 1 } }, ['optIns.newsletter', 'optIns.rules']],
      [{ optIns: ['rules'] }, ['optIns.rules']],
      [
        { fields: { ...fields, colour: 'Mauve', children: 'two' }, optIns: { rules: true } },
        ['children', 'colour'],
      ],
    ];
    for (const [change, names] of refusals) {
      const response = await submit(body(change), asking);
      expect(response.status).toBe(422);
      expect(Object.keys((await response.json()).fields).sort()).toEqual(names);
    }
    const accepted = await submit(
      body({
        fields: { ...fields, colour: 'Red', children: 2, shoe_size: '38' },
        optIns: { rules: true, newsletter: null, partners: false, unknown: true },
      }),
      asking,
    );
    const { participationId } = await accepted.json();
    const row = await prisma().participation.findFirstOrThrow({
      where: { id: participationId },
      include: { consents: { orderBy: { optIn: 'asc' } } },
    });
    expect(accepted.status).toBe(201);
    expect(row.answers).toEqual({ colour: 'Red', children: '2' });
    expect(row.consents.map(({ optIn, decision }) => `${optIn} ${decision}`)).toEqual([
      'newsletter empty',
      'partners refused',
      'rules granted',
    ]);
  });

  test.each([[[]], [undefined], [{ email: 7 }]])(
    'answers a repeated submission id with the first body, also when its fields are %j',
    async (broken) => {
      const submissionId = randomUUID();
      const first = await submit({ submissionId, fields });
      const again = await submit({ submissionId, fields: broken });
      expect([first.status, again.status]).toEqual([201, 200]);
      expect(await again.json()).toEqual(await first.json());
    },
  );

  test('answers 400 to broken JSON', async () => {
    const response = await post({ body: '{"submissionId":' });
    expect([response.status, (await response.json()).code]).toEqual([400, 'malformed']);
  });

  test('answers 413 to 2 MB, also when the length is a lie', async () => {
    const body = JSON.stringify({
      submissionId: randomUUID(),
      fields: { ...fields, company: 'x'.repeat(2_000_000) },
    });
    expect((await post({ body })).status).toBe(413);
    const stream = new Blob([body]).stream();
    expect((await post({ body: stream, headers: { 'content-length': '10' } })).status).toBe(413);
  });

  test.each([
    ['unknown', 'no-such-campaign'],
    ['not decoded', '%00'],
    ['not storable', '\u0000'],
    ['a path', '../../etc'],
    ['far too long', 'x'.repeat(5000)],
  ])('answers 404 to a slug that is %s', async (_name, to) => {
    expect((await submit({ submissionId: randomUUID(), fields }, to)).status).toBe(404);
  });

  test('answers 409 where the campaign is off', async () => {
    const closed = await makeHostedCampaign(account, { isOn: false });
    const response = await submit({ submissionId: randomUUID(), fields }, closed.slug);
    expect([response.status, await response.json()]).toEqual([
      409,
      { code: 'closed', reason: 'off', message: expect.any(String) },
    ]);
  });

  test('lets any website call, without credentials', async () => {
    const preflight = participations.OPTIONS();
    expect(preflight.status).toBe(204);
    for (const response of [
      preflight,
      await submit({ submissionId: randomUUID(), fields }),
      await post({ body: '{' }),
    ]) {
      expect(response.headers.get('access-control-allow-origin')).toBe('*');
      expect(response.headers.has('access-control-allow-credentials')).toBe(false);
    }
  });
});

describe('POST /api/v1/campaigns/{slug}/views', () => {
  const browser = {
    'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36',
  };
  const count = () => prisma().campaignEvent.count({ where: { kind: 'view' } });

  test('counts a view of a person and none of a robot', async () => {
    const before = await count();
    const seen = await view({ body: '{"channel":"iframe","source":"home"}', headers: browser });
    const crawled = await view({ body: '{}', headers: { 'user-agent': 'Googlebot/2.1' } });
    expect([seen.status, crawled.status]).toEqual([204, 204]);
    expect(await count()).toBe(before + 1);
    const last = await prisma().campaignEvent.findFirst({ where: { kind: 'view' }, orderBy: { id: 'desc' } });
    expect(last).toMatchObject({ channel: 'iframe', source: 'home', device: 'desktop' });
  });

  test('answers 404, 409, 400 and 413 as a submit does', async () => {
    const before = await count();
    const { slug: off } = await makeHostedCampaign(account, { isOn: false });
    const statuses = await Promise.all([
      view({ to: 'no-such-campaign', body: '{}' }),
      view({ to: off, body: '{}' }),
      view({ body: 'x' }),
      view({ body: 'x'.repeat(2_000_000) }),
    ]);
    expect(statuses.map(({ status }) => status)).toEqual([404, 409, 400, 413]);
    expect(await count()).toBe(before);
  });
});
