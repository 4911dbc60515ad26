import { describe, expect, it } from 'vitest';
import { testSandbox } from '../sandbox.fixture';
import { adminClient } from './admin-client.fixture';

const { origin, site, write } = testSandbox();
const { read, order } = adminClient(origin);
const field = (kind: string, path: string, definition: unknown) =>
  order('schema/fields', { kind, path, definition });

describe('the schema', () => {
  it('opens and closes a field of the profile, and calls follow at once', async () => {
    const profile = { email: 'jane@mail.com', zip: '9000' };
    expect((await write(profile)).errorCode).toBe(0);
    expect((await field('profile', 'zip', { writeAccess: 'serverOnly' })).status).toBe(200);
    expect(await write(profile)).toMatchObject({ validationErrors: [{ fieldName: 'profile.zip' }] });
    expect(site().schema).toMatchObject({ mode: 'custom' });
    expect(site().schema.profile.get('zip')).toMatchObject({ type: 'string', isEncrypted: true });
  });

  it('is not stopped by a pattern that would search without end, which then matches nothing', async () => {
    const definition = { type: 'string', writeAccess: 'clientModify' };
    expect((await field('data', 'slow', { ...definition, format: '^(a+)+$' })).status).toBe(200);
    await field('data', 'quick', { ...definition, format: '^(a+)+$|^b' });
    const writing = (data: object) => write({ email: 'jane@mail.com' }, { data: JSON.stringify(data) });
    expect((await writing({ slow: 'aaa', quick: 'aaa' })).errorCode).toBe(0);
    const slow = await writing({ slow: ['aaa', `${'a'.repeat(50)}!`] });
    expect(slow).toMatchObject({ validationErrors: [{ fieldName: 'data.slow', errorCode: 400026 }] });
    expect((await writing({ slow: 'aaa' })).errorCode).toBe(400006);
    expect((await writing({ quick: Array(20_000).fill('bee') })).errorCode).toBe(0);
  });

  it('holds a thousand fields of a kind and no more', async () => {
    const list = { doubleOptIn: false, description: '' };
    const { subscriptions } = site().schema;
    for (let index = subscriptions.size; index < 1_000; index += 1) subscriptions.set(`s${index}`, list);
    expect((await field('subscriptions', 'newsletter', { doubleOptIn: true })).status).toBe(200);
    expect((await field('subscriptions', 'another', {})).status).toBe(400);
  });

  it('adds, changes and removes fields of every other kind', async () => {
    await field('data', 'campaign.code', { type: 'string', writeAccess: 'clientModify', format: '^A\\d+$' });
    await field('data', 'campaign.code', { isRequired: true });
    await field('subscriptions', 'pets.dogs', { doubleOptIn: true });
    await field('preferences', 'terms.contest', {});
    await field('communications', 'sms_offers', {});
    expect((await read('schema')).body).toMatchObject({
      mode: 'custom',
      data: {
        fields: { 'campaign.code': { format: '^A\\d+$', isRequired: true, writeAccess: 'clientModify' } },
      },
      subscriptions: { 'pets.dogs': { doubleOptIn: true } },
      preferences: { 'terms.contest': { currentDocVersion: 1 } },
      communications: ['email_news', 'sms_offers'],
    });
    for (const [kind, path] of [
      ['data', 'campaign.code'],
      ['subscriptions', 'pets.dogs'],
      ['preferences', 'terms.contest'],
      ['communications', 'sms_offers'],
    ] as const) {
      expect((await field(kind, path, null)).status).toBe(200);
    }
    const { schema } = site();
    expect([...schema.data.fields.keys()]).not.toContain('campaign.code');
    expect([...schema.subscriptions.keys(), ...schema.preferences.keys(), ...schema.communications]).toEqual([
      'newsletter',
      'offers',
      'terms.tos',
      'privacy.marketing',
      'email_news',
    ]);
  });

  it('becomes dynamic, and a preset puts it back', async () => {
    expect((await order('schema/dynamic', { isDynamic: true })).body).toMatchObject({
      mode: 'custom',
      data: { isDynamic: true },
    });
    expect((await order('schema', { mode: 'default' })).body).toMatchObject({ schema: 'default' });
    expect(site().schema.data.isDynamic).toBe(false);
  });

  it.each([
    ['profile', 'shoeSize', { type: 'long', writeAccess: 'serverOnly' }, 'not added or removed'],
    ['profile', 'zip', null, 'not added or removed'],
    ['profile', 'zip', { writeAccess: 'everybody' }, 'writeAccess'],
    ['data', 'code', { type: 'string' }, 'writeAccess'],
    [
      'data',
      'code',
      { type: 'string', writeAccess: 'serverOnly', format: '(' },
      'format: is no regular expression',
    ],
    ['data', 'code', { type: 'string', writeAccess: 'serverOnly', colour: 'red' }, 'colour'],
    ['data', '1st', { type: 'string', writeAccess: 'serverOnly' }, 'path: names begin with a letter'],
    ['data', '__proto__', { type: 'string', writeAccess: 'serverOnly' }, 'path'],
    ['weather', 'rain', {}, 'kind'],
    ['data', 'code', undefined, 'definition'],
  ])('refuses %s %s %j and changes nothing', async (kind, path, definition, words) => {
    const { status, body } = await field(kind, path, definition);
    expect(status).toBe(400);
    expect(body.error).toContain(words);
    expect(site().schema.mode).toBe('open');
  });
});
