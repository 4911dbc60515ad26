import { expect, it } from 'vitest';
import { z } from 'zod';
import { askedFields } from './asked-fields';
import type { SettingMeta } from './define';

const meta = (when?: SettingMeta['when']): SettingMeta => ({
  label: 'A field',
  control: 'text',
  ...(when && { when }),
});
const manifest = {
  settings: z.object({
    way: z.enum(['word', 'pair']).default('word').meta(meta()),
    note: z.string().meta(meta({ setting: 'way', is: ['pair'] })),
  }),
  secrets: z.object({
    word: z.string().meta(meta({ setting: 'way', is: ['word'] })),
    pair: z.string().meta(meta({ setting: 'way', is: ['pair'] })),
    lost: z.string().meta(meta({ setting: 'nowhere', is: ['x'] })),
    name: z.string().meta(meta()),
  }),
};
const asked = (settings: Record<string, unknown>) => {
  const { settings: kept, secrets } = askedFields(manifest, settings);
  return [...Object.keys(kept.shape), ...Object.keys(secrets.shape)];
};

it('asks for what the settings make count, in the order of the manifest', () => {
  expect(asked({ way: 'word' })).toEqual(['way', 'word', 'name']);
  expect(asked({ way: 'pair' })).toEqual(['way', 'note', 'pair', 'name']);
});

it('takes the default of a setting that was saved before it existed', () => {
  expect(asked({})).toEqual(asked({ way: 'word' }));
});

it('asks for nothing that hangs on a value which no setting can have', () => {
  expect(asked({ way: 'both' })).toEqual(['way', 'name']);
});

it('neither requires nor keeps what is not asked for', () => {
  const { secrets } = askedFields(manifest, { way: 'pair' });
  expect(secrets.parse({ word: 'old', pair: 'p', name: 'n' })).toEqual({ pair: 'p', name: 'n' });
});
