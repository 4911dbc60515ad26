import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { GET, POST } from '@/app/(hosted)/c/[slug]/participate/route';
import { prisma } from '@/lib/db/client';
import { submitForm } from '@/lib/participations/submit-form';
import { useTestDatabase } from '../database';
import { makeAccount, type TestAccount } from '../factories/accounts';
import { askingDefinition, makeHostedCampaign, publishNext } from '../factories/hosted';

useTestDatabase();

const typed = { email: 'jane@mail.com', firstname: 'Jane', lastname: 'Doe' };
const exit = /^\/c\/win-[0-9a-f-]+\/thank-you\?receipt=\w{5}-\w{5}$/;
let account: TestAccount;
let slug: string;

beforeAll(async () => {
  account = await makeAccount();
  slug = (await makeHostedCampaign(account)).slug;
});

function formOf(values: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) form.set(name, value);
  return form;
}
const headers = new Headers({
  'user-agent': 'Mozilla/5.0 (iPad; CPU OS 16_0) AppleWebKit/605 Mobile/15E148 Safari/604',
});

describe('the hosted form', () => {
  test('leads to the exit screen, with a receipt and no personal data in the address', async () => {
    const hidden = { submissionId: randomUUID(), channel: 'iframe', source: 'home' };
    const state = await submitForm({ slug, form: formOf({ ...typed, ...hidden }), headers });
    expect(state.next).toMatch(exit);
    const row = await prisma().participation.findFirstOrThrow({ where: { source: 'home' } });
    expect(row).toMatchObject({ channel: 'iframe', device: 'tablet', locale: 'en' });
  });

  test('comes back with what was typed, the same submission id and a message beside each field', async () => {
    const submissionId = randomUUID();
    const values = { ...typed, email: 'jane@mail ', company: '<i>' };
    const state = await submitForm({ slug, form: formOf({ ...values, submissionId }), headers });
    expect(state).toEqual({
      ...{ submissionId, values, optIns: {}, problem: null, next: null },
      errors: { email: 'Something is missing after the @, for example mail.com.' },
    });
  });

  test('with a forged submission id gets a new one', async () => {
    const state = await submitForm({
      slug,
      form: formOf({ ...typed, email: '', submissionId: "'; --" }),
      headers,
    });
    expect(state.submissionId).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
  });

  test('with a file for an answer is refused beside that field', async () => {
    const form = formOf({ ...typed, submissionId: randomUUID() });
    form.set('firstname', new File(['x'], 'x.txt'));
    const state = await submitForm({ slug, form, headers });
    expect(state.errors).toEqual({ firstname: 'Enter this as text.' });
    expect(state.values).not.toHaveProperty('firstname');
  });

  test('comes back with what was ticked and answered, and a message beside the opt-in that is needed', async () => {
    const asking = await makeHostedCampaign(account, { definition: askingDefinition() });
    const form = formOf({ ...typed, colour: 'Red', 'optIn.newsletter': 'yes', 'optIn.partners': 'no' });
    const state = await submitForm({ slug: asking.slug, form, headers });
    expect(state).toMatchObject({
      next: null,
      values: { ...typed, colour: 'Red' },
      optIns: { newsletter: true, partners: false },
      errors: { 'optIns.rules': 'Your agreement is needed to take part.' },
    });
    form.set('optIn.rules', 'yes');
    form.set('submissionId', state.submissionId);
    const { next } = await submitForm({ slug: asking.slug, form, headers });
    expect(next).toMatch(exit);
    const consents = await prisma().consentRecord.findMany({
      where: { participation: { campaignId: asking.campaignId } },
    });
    expect(Object.fromEntries(consents.map(({ optIn, decision }) => [optIn, decision]))).toEqual({
      newsletter: 'granted',
      partners: 'refused',
      rules: 'granted',
    });
  });

  test('comes back without the tick of an opt-in that is asked in other words by now', async () => {
    const shown = await makeHostedCampaign(account, { definition: askingDefinition() });
    const definition = askingDefinition();
    const [newsletter] = definition.form.optIns;
    if (newsletter) newsletter.wording = 'Send me every newsletter that there is.';
    await publishNext(shown, definition);
    const ticked = { 'optIn.newsletter': 'yes', 'optIn.partners': 'yes', revision: shown.revisionId };
    const state = await submitForm({ slug: shown.slug, form: formOf({ ...typed, ...ticked }), headers });
    expect(Object.keys(state.errors)).toEqual(['optIns.rules']);
    expect(state.optIns).toEqual({ partners: true });
  });

  test('that was shown in another language than it has by now is on record in the one that was shown', async () => {
    const shown = await makeHostedCampaign(account, { definition: askingDefinition() });
    const definition = askingDefinition();
    await publishNext(shown, { ...definition, general: { ...definition.general, locale: 'fr' } });
    const sent = { 'optIn.rules': 'yes', revision: shown.revisionId, submissionId: randomUUID() };
    await submitForm({ slug: shown.slug, form: formOf({ ...typed, ...sent }), headers });
    const { locale, consents } = await prisma().participation.findFirstOrThrow({
      where: { campaignId: shown.campaignId },
      include: { consents: true },
    });
    expect([locale, ...consents.map((consent) => consent.locale)]).toEqual(['en', 'en', 'en', 'en']);
  });

  test('of a campaign that closed meanwhile leads to its page', async () => {
    const closed = await makeHostedCampaign(account, { isOn: false });
    const state = await submitForm({ slug: closed.slug, form: formOf(typed), headers });
    expect(state.next).toBe(`/c/${closed.slug}`);
  });
});

describe('the native form post', () => {
  const params = () => ({ params: Promise.resolve({ slug }) });
  const url = () => `http://localhost/c/${slug}/participate?channel=iframe&source=home`;
  const post = (body: BodyInit, more: HeadersInit = {}) =>
    POST(new Request(url(), { method: 'POST', body, headers: more }), params());

  test('of a form that was opened before a deployment is accepted', async () => {
    const stale = { $ACTION_REF_1: '', '$ACTION_1:0': '{"id":"60ffffffffffffffffff","bound":"$@1"}' };
    const response = await post(formOf({ ...stale, ...typed, submissionId: randomUUID() }));
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toMatch(exit);
  });

  test('twice with one submission id leads to one exit screen', async () => {
    const values = { ...typed, submissionId: randomUUID() };
    const [one, other] = await Promise.all([post(formOf(values)), post(formOf(values))]);
    expect(one.headers.get('location')).toBe(other.headers.get('location'));
  });

  test('of a form that was opened before a deployment and has errors says what they are and leads back', async () => {
    const response = await post(formOf({ ...typed, email: 'jane@mail', submissionId: randomUUID() }));
    const html = await response.text();
    expect(response.status).toBe(422);
    expect(html).toContain('Something is missing after the @');
    expect(html).toContain(`href="/c/${slug}?step=form&amp;channel=iframe&amp;source=home"`);
  });

  test('without the opt-in that is needed says so', async () => {
    const { slug: asking } = await makeHostedCampaign(account, { definition: askingDefinition() });
    const request = new Request(url(), { method: 'POST', body: formOf({ ...typed, colour: 'Mauve' }) });
    const response = await POST(request, { params: Promise.resolve({ slug: asking }) });
    const html = await response.text();
    expect(response.status).toBe(422);
    expect(html).toContain('This is not one of the options.');
    expect(html).toContain('Your agreement is needed to take part.');
  });

  test('of 2 MB is refused in words', async () => {
    const response = await post(
      new URLSearchParams({ ...typed, company: 'x'.repeat(2_000_000) }).toString(),
      {
        'content-type': 'application/x-www-form-urlencoded',
      },
    );
    expect(response.status).toBe(413);
    expect(await response.text()).toContain('This is more than we can take.');
  });

  test('that is no form is refused', async () => {
    expect((await post('{}', { 'content-type': 'application/json' })).status).toBe(400);
  });

  test('reloaded as a page leads back to the form', async () => {
    const response = await GET(new Request(url()), params());
    expect([response.status, response.headers.get('location')]).toEqual([
      303,
      `/c/${slug}?step=form&channel=iframe&source=home`,
    ]);
  });
});
