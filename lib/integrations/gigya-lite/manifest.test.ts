import { expect, it } from 'vitest';
import { variables } from '../../forms/variables';
import { askedFields } from '../asked-fields';
import { createGigyaLite } from './create-gigya-lite';
import { demoSecrets } from './delivery.fixture';
import { gigyaLiteManifest, secretsSchema, settingsSchema } from './manifest';
import { sourcesOfRow } from './mapping/row-parts';
import { nativeMapping } from './mapping/settings';

const keysOf = (authentication?: string) => askedFields(gigyaLiteManifest, { authentication }).secrets;

it('maps each of the 14 variables once', () => {
  const { mapping } = settingsSchema.parse({ dataCentre: 'eu1' });
  const mapped = mapping.flatMap(sourcesOfRow).flatMap(({ variable }) => variable ?? []);
  expect(mapped.toSorted()).toEqual([...variables].toSorted());
});

it('gives settings that were saved before there were more what was done then', () => {
  expect(settingsSchema.parse({ dataCentre: 'eu1' })).toEqual({
    authentication: 'secret',
    dataCentre: 'eu1',
    writeMethod: 'automatic',
    setUp: 'lite_only',
    protection: 'overwrite',
    protectedOptIns: false,
    searchesPerSecond: 10,
    mapping: nativeMapping,
    optIns: [],
  });
});

it('has words for every warning in every language', () => {
  const words = Object.values(gigyaLiteManifest.warnings);
  expect(words.length).toBeGreaterThan(10);
  for (const text of words) {
    expect(Object.keys(text).toSorted()).toEqual(['en', 'fr', 'nl']);
    expect(new Set(Object.values(text)).size).toBe(3);
    for (const sentence of Object.values(text)) expect(sentence).toMatch(/^\p{Lu}[^']*[^.'\s]$/u);
  }
});

it('carries the labels that people look for', () => {
  const labels = Object.values(secretsSchema.shape).map((field) => field.meta()?.label);
  expect(labels).toEqual(['Gigya Secret', 'Gigya Private Key', 'Gigya User Key', 'Gigya API Key']);
});

it('takes keys that were pasted with blanks, line breaks and invisible characters', () => {
  const pasted = {
    apiKey: ` ${demoSecrets.apiKey}\r\n`,
    userKey: `\u200b${demoSecrets.userKey}\u00a0`,
    secret: `${demoSecrets.secret.slice(0, 20)}\n${demoSecrets.secret.slice(20)}\t`,
  };
  expect(keysOf('secret').parse(pasted)).toEqual(demoSecrets);
});

it.each([
  ['secret', ['secret', 'userKey', 'apiKey']],
  ['signed', ['secret', 'userKey', 'apiKey']],
  ['bearer', ['privateKey', 'userKey', 'apiKey']],
  [undefined, ['secret', 'userKey', 'apiKey']],
])('asks for the keys of %s authentication', (authentication, keys) => {
  expect(Object.keys(keysOf(authentication).shape)).toEqual(keys);
});

it('offers the three ways to authenticate, the default first', () => {
  const offered = createGigyaLite({ sandboxOrigin: () => undefined }).choices().authentication;
  const labels = ['Secret over TLS', 'Signed requests (HMAC-SHA1)', 'Bearer token (RS256 key pair)'];
  expect(offered?.map(({ label }) => label)).toEqual(labels);
  expect(offered?.[0]?.value).toBe(settingsSchema.parse({ dataCentre: 'eu1' }).authentication);
});

it.each([
  ['secret', '', 'Enter the Gigya Secret.'],
  ['secret', 'not base64!', 'This is not a whole Gigya Secret'],
  ['secret', demoSecrets.secret.slice(0, -1), 'This is not a whole Gigya Secret'],
  ['userKey', '   ', 'Enter the Gigya User Key.'],
  ['userKey', 'AK"x"', 'A Gigya User Key holds only'],
  ['apiKey', '\n', 'Enter the Gigya API Key.'],
  ['apiKey', 'AKsandbox', 'This looks like a Gigya User Key'],
  ['apiKey', `3_${'x'.repeat(500)}`, 'A Gigya API Key is not this long'],
])('says one sentence about the %s %j', (name, value, message) => {
  const result = keysOf('secret').safeParse({ ...demoSecrets, [name]: value });
  const issues = result.success ? [] : result.error.issues;
  expect(issues.map((issue) => issue.path.join('.'))).toEqual([name]);
  expect(issues[0]?.message).toContain(message);
});

it('offers the sandbox first where there is one, else us1', () => {
  const offered = (origin?: string) =>
    createGigyaLite({ sandboxOrigin: () => origin }).choices().dataCentre ?? [];
  expect(offered('http://127.0.0.1:4010')[0]?.value).toBe('sandbox');
  expect(offered()[0]?.value).toBe('us1');
  expect(offered().map(({ value }) => value)).not.toContain('sandbox');
});

it('has a title, a cause and a next step for every fault in every language', () => {
  for (const text of Object.values(gigyaLiteManifest.faults).flatMap((words) => Object.values(words))) {
    for (const sentence of Object.values(text)) expect(sentence).toMatch(/^[A-Z].+/);
    expect(text.cause).toMatch(/\.$/);
    expect(text.nextStep).toMatch(/\.$/);
  }
});
