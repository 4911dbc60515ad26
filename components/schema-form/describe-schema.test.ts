import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { SettingMeta } from '@/lib/integrations/define';
import { manifests } from '@/lib/integrations/manifests';
import { describeSchema } from './describe-schema';

const meta = (control: SettingMeta['control']): SettingMeta => ({ label: `A ${control}`, control });

describe('describeSchema', () => {
  test('fields keep the order of the schema and carry its meta', () => {
    const schema = z.object({
      url: z.url().meta({ ...meta('text'), help: 'It starts with https.', placeholder: 'https://' }),
      key: z.string().meta(meta('secret')),
    });
    expect(describeSchema(schema)).toEqual([
      {
        name: 'url',
        label: 'A text',
        control: 'text',
        help: 'It starts with https.',
        placeholder: 'https://',
        isOptional: false,
      },
      { name: 'key', label: 'A secret', control: 'secret', isOptional: false },
    ]);
  });

  test('what may be left out is optional, but a choice always has a value', () => {
    const schema = z.object({
      note: z.string().optional().meta(meta('text')),
      region: z.enum(['eu', 'us']).default('eu').meta(meta('select')),
    });
    expect(describeSchema(schema).map(({ isOptional }) => isOptional)).toEqual([true, false]);
  });

  test('a setting that cannot be drawn is named', () => {
    const schema = z.object({ lost: z.string(), half: z.string().meta({ label: 'Half' }) });
    expect(() => describeSchema(schema)).toThrow('"lost"');
    expect(() => describeSchema(schema.omit({ lost: true }))).toThrow('"half"');
  });

  test('a description crosses to the browser unchanged', () => {
    const fields = describeSchema(z.object({ key: z.string().meta(meta('secret')) }));
    expect(JSON.parse(JSON.stringify(fields))).toEqual(fields);
  });

  test.each(manifests)('the dialog of $name can be drawn from its manifest', ({ settings, secrets }) => {
    expect(describeSchema(secrets).every(({ control }) => control === 'secret')).toBe(true);
    expect(describeSchema(settings).some(({ control }) => control === 'secret')).toBe(false);
  });
});
