import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { adminClient } from '../control/admin-client.fixture';
import { controls } from '../control/controls';
import { demoSite } from '../demo-site';
import { SET, testSandbox } from '../sandbox.fixture';
import { tabs } from './view';

const { origin, state, site, codeOf, write, newToken } = testSandbox();
const { order } = adminClient(origin);
const page = async (path: string) => (await fetch(`${origin()}${path}`)).text();
const paths = tabs.map(({ path }) => path);
const hostile = `"><img src=x onerror=alert(1)>'<script>alert(1)</script>&`;

/** Puts a text that would be markup wherever one from outside can come to stand. */
async function fillWith(text: string): Promise<void> {
  await write({ email: 'jane@mail.com', firstName: text, city: text }, { regSource: text });
  await write({ email: 'jane@mail.com' }, { [text]: text, context: text });
  await codeOf(`accounts.${encodeURIComponent(text)}`, { ...demoSite, apiKey: text });
  state().faults.add([{ method: text, times: 1, contentType: 'text/html' }]);
  await order('accounts', { kind: 'full', email: 'full@mail.com', UID: text, data: { [text]: [text] } });
  const [user] = site().users;
  if (user) user.permissions = [text];
  site().schema.data.fields.set(text, {
    type: 'string',
    writeAccess: 'serverOnly',
    isEncrypted: true,
    format: new RegExp(text.replace(/[()]/g, '')),
    isRequired: true,
    allowsNull: true,
  });
  site().schema.subscriptions.set(text, { doubleOptIn: true, description: text });
  site().schema.communications.add(text);
  const webhook = { name: text, url: 'http://127.0.0.1:1/', version: '2.0', signingUserKey: text } as const;
  site().webhooks.push({ ...webhook, events: ['accountUpdated'], isActive: true });
  state().webhooks.emit(site(), { type: 'accountUpdated', callId: text, data: { uid: text } });
  await expect.poll(() => state().webhooks.deliveries().length).toBeGreaterThan(0);
}

describe('every page', () => {
  it.each(paths)('runs nothing that came from outside: %s', async (path) => {
    await fillWith(hostile);
    const html = await page(path);
    expect(html).not.toMatch(/<img|<script>alert|<[^>]*\sonerror=alert[^&]*>/);
    expect(html.match(/<script/g)).toHaveLength(1);
    const search = new URLSearchParams({ email: hostile, method: hostile, q: hostile, site: hostile });
    expect(await page(`${path}?${search}`)).not.toMatch(/<img|<script>alert/);
  });

  it.each(paths)('shows no secret: %s', async (path) => {
    const regToken = await newToken();
    await codeOf(SET, { ...demoSite, regToken, profile: '{"email":"jane@mail.com"}' });
    const html = await page(path);
    expect(html).not.toContain(demoSite.secret);
    expect(html).not.toContain(regToken);
  });

  it.each(paths)('allows its own style and script alone: %s', async (path) => {
    const response = await fetch(`${origin()}${path}`);
    const html = await response.text();
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    for (const name of ['style', 'script']) {
      const [, text = ''] = new RegExp(`<${name}>([\\s\\S]*?)</${name}>`).exec(html) ?? [];
      const hash = createHash('sha256').update(text).digest('base64');
      expect(policy).toContain(`${name}-src 'sha256-${hash}'`);
    }
    expect(html).not.toMatch(/<[^>]*\s(on\w+|style)=/);
    expect(html).not.toMatch(/(src|href)="(https?:)?\/\//);
  });

  it.each(paths)('sends its forms to what exists, and names every control: %s', async (path) => {
    await fillWith('word');
    const html = await page(path);
    const actions = [...html.matchAll(/<form[^>]*method="post" action="([^"]*)"/g)].map(
      ([, action]) => action,
    );
    expect(actions.filter((action) => !controls.has(`POST ${action}`))).toEqual([]);
    const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(html).toContain('aria-current="page"');
  });
});

describe('accounts', () => {
  it('finds people by a part of their address, the exact one first', async () => {
    for (const email of ['ann@mail.com', 'joann@mail.com', 'bob@mail.com']) await write({ email });
    const html = await page('/?email=ann%40mail.com');
    expect(html.indexOf('<b>ann@mail.com')).toBeLessThan(html.indexOf('<b>joann@mail.com'));
    expect(html).toContain('<b>joann@mail.com');
    expect(html).not.toContain('<b>bob@mail.com');
    expect(await page('/?email=nobody')).toContain('Nobody found');
  });

  it('shows what is known of a person, lite and full', async () => {
    await order('accounts', { kind: 'full', email: 'jane@mail.com', profile: { city: 'Ghent' } });
    await write({ email: 'jane@mail.com', city: 'Lille' }, { data: '{"hobby":"chess"}' });
    const html = await page('/');
    for (const text of ['Ghent', 'Lille', 'chess', 'Full account: profile', '>Lite<', '>Full<']) {
      expect(html).toContain(text);
    }
  });

  it('turns pages', async () => {
    for (let index = 0; index < 51; index += 1) await order('accounts', { email: `p${index}@mail.com` });
    expect(await page('/')).not.toContain('<b>p0@mail.com');
    const second = await page('/?from=50');
    expect(second).toContain('<b>p0@mail.com');
    expect(second).toContain('51 to 51 of 51');
  });
});

describe('calls and faults', () => {
  it('shows only what failed, or one method, when that is asked', async () => {
    await write({ email: 'jane@mail.com' });
    await codeOf(SET, { ...demoSite, secret: 'wrong' });
    const failed = await page('/calls?errors=1');
    expect(failed).toContain('403010');
    expect(failed.match(/<details/g)).toHaveLength(1);
    expect((await page('/calls?method=accounts.initRegistration')).match(/<details/g)).toHaveLength(1);
    expect(await page('/calls?method=accounts.search')).toContain('No such call');
  });

  it('says in words what is planned', async () => {
    await order('faults', [
      { method: SET, errorCode: 403048, times: 3 },
      { delayMs: 2_000, nth: 4 },
      { dropConnection: true, applied: true },
    ]);
    const html = await page('/faults');
    expect(html).toContain('answers 403048');
    expect(html).toContain('3 times');
    expect(html).toContain('answers after 2 s');
    expect(html).toContain('from call 4 on');
    expect(html).toContain('drops the connection, after its work was done');
  });
});

describe('schema and sites', () => {
  it('finds a field by a part of its path', async () => {
    const html = await page('/schema?q=PHONES');
    expect(html).toContain('phones.number');
    expect(html).not.toContain('>firstName<');
  });

  it('looks at the site that the address names and keeps it in its links', async () => {
    await order('sites', { apiKey: '4_second' });
    await order('accounts', { apiKey: '4_second', email: 'second@mail.com' });
    expect(await page('/')).not.toContain('second@mail.com');
    const html = await page('/?site=4_second');
    expect(html).toContain('second@mail.com');
    expect(html).toContain('href="/calls?site=4_second"');
    expect(html).toContain('name="site" value="4_second"');
  });
});
