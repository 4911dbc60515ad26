import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { getManifest, manifests } from './manifests';
import { getImplementation, implementationIds } from './registry';
import { settingMeta } from './setting-meta';

it('has one implementation for each manifest and none besides', () => {
  expect(implementationIds).toEqual(manifests.map(({ id }) => id));
  expect(new Set(implementationIds).size).toBe(implementationIds.length);
});

it.each(manifests.map(({ id }) => id))('finds both halves of %s by its id', (id) => {
  expect(getManifest(id)?.id).toBe(id);
  expect(getImplementation(id)?.id).toBe(id);
});

it('finds nothing under an unknown id', () => {
  expect(getManifest('constructor')).toBeUndefined();
  expect(getImplementation('constructor')).toBeUndefined();
});

it.each(manifests.map(({ logo }) => logo))('ships the logo %s as a picture without scripts', async (logo) => {
  const svg = await readFile(new URL(`../../public${logo}`, import.meta.url), 'utf8');
  expect(svg).toMatch(/^<svg [^>]*viewBox=/);
  expect(svg).not.toMatch(/<script|href=|on\w+=/i);
});

it.each(manifests.map((manifest) => [manifest.id, manifest] as const))(
  'lets the fields of %s hang on settings and values that exist',
  (_id, { settings, secrets }) => {
    for (const field of Object.values({ ...settings.shape, ...secrets.shape })) {
      const { setting, is } = settingMeta(field)?.when ?? { setting: '', is: [] };
      for (const value of is) expect(settings.shape[setting].safeParse(value).success).toBe(true);
    }
  },
);

it.each(manifests.map((manifest) => [manifest.id, manifest] as const))(
  'labels every setting and every secret of %s',
  (_id, { settings, secrets }) => {
    for (const field of Object.values({ ...settings.shape, ...secrets.shape })) {
      expect(field.meta()).toMatchObject({ label: expect.any(String), control: expect.any(String) });
    }
  },
);
