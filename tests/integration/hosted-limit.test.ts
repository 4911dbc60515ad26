import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { POST } from '@/app/api/v1/campaigns/[slug]/participations/route';
import { prisma } from '@/lib/db/client';
import { hostedTexts } from '@/lib/forms/hosted-texts';
import { submitForm } from '@/lib/participations/submit-form';
import { useTestDatabase } from '../database';
import { makeAccount } from '../factories/accounts';
import { makeHostedCampaign } from '../factories/hosted';

useTestDatabase();

const fields = { email: 'jane@mail.com', firstname: 'Jane', lastname: 'Doe' };
let slug: string;

beforeAll(async () => {
  process.env.SUBMIT_LIMIT_PER_IP = '3';
  slug = (await makeHostedCampaign(await makeAccount())).slug;
});

function submit(ip: string) {
  const body = JSON.stringify({ submissionId: randomUUID(), fields });
  const request = new Request('http://localhost/', {
    method: 'POST',
    body,
    headers: { 'x-forwarded-for': ip },
  });
  return POST(request, { params: Promise.resolve({ slug }) });
}

test('a sender above the limit gets 429 with Retry-After and writes nothing; others go on', async () => {
  const statuses = [];
  for (let sent = 0; sent < 4; sent += 1) statuses.push((await submit('203.0.113.7')).status);
  expect(statuses).toEqual([201, 201, 201, 429]);
  const refused = await submit('10.0.0.1, 203.0.113.7');
  expect(await refused.json()).toMatchObject({ code: 'rate_limited' });
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(60);
  expect((await submit('203.0.113.8')).status).toBe(201);
  expect(await prisma().participation.count()).toBe(4);
});

test('the hosted form counts for the same limit and keeps what was typed', async () => {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...fields, submissionId: randomUUID() }))
    form.set(name, value);
  const headers = new Headers({ 'x-forwarded-for': '203.0.113.7' });
  const state = await submitForm({ slug, form, headers });
  expect(state).toMatchObject({ values: fields, next: null, problem: hostedTexts('en').form.tooMany });
});
