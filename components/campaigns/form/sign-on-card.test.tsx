import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { defaultDefinition } from '@/lib/campaigns/default-definition';
import type { FormField } from '@/lib/campaigns/definition';
import type { DescribedRow } from '@/lib/integrations/define';
import { LeftOutNotice } from './left-out-notice';
import { MappingTable } from './mapping-table';

const row = (index: number, change: Partial<DescribedRow>): DescribedRow => ({
  ...{
    setting: 'mapping',
    index,
    sources: [],
    parameters: [`profile.p${index}`],
    state: 'sent',
    reason: null,
  },
  ...{ example: '', hasDoubleOptIn: false },
  ...change,
});
const text = { help: '', mandatory: false };
const gender: FormField = { variable: 'gender', label: 'Gender', ...text };
const colour: FormField = { variable: 'colour', kind: 'text', options: [], label: 'Colour', ...text };
const rows = [
  row(0, { sources: [{ variable: 'gender' }], state: 'left_out', reason: 'read_only', example: '"f"' }),
  row(1, { sources: [{ field: 'colour' }], state: 'unknown', example: '12' }),
  row(2, { sources: [{}], parameters: ['regSource'] }),
  row(3, { sources: [{ variable: 'company' }] }),
];
const reasons = {
  read_only: 'Only the server may write this field',
  unknown_field: 'It is not in the schema',
};

describe('what will be pushed', () => {
  const render = (fields: FormField[], known: readonly DescribedRow[] | null = rows) =>
    renderToStaticMarkup(<MappingTable fields={fields} rows={known} reasons={reasons} />);

  it('is a row for each parameter that a field of the form fills, with its state where that is known', () => {
    const html = render([gender, colour]);
    expect(html.match(/profile\.p\d/g)).toEqual(['profile.p0', 'profile.p1']);
    expect(html).not.toContain('regSource');
    expect(html).toMatch(/>f<\/td>.*Left out.*>12<\/td>/);
    expect(html.match(/Left out|>Sent</g)).toHaveLength(1);
    expect(html).not.toContain('Show all');
  });

  it('shows the first six and offers the others', () => {
    const fields = Array.from({ length: 8 }, (_, index) => ({ ...colour, variable: `f${index}` }));
    const many = fields.map(({ variable }, index) => row(index, { sources: [{ field: variable }] }));
    const html = render(fields, many);
    expect(html).toContain('Show all 8');
    expect(html.match(/profile\.p/g)).toHaveLength(6);
  });

  it('is the names alone where the settings cannot be read', () => {
    const html = render([gender, colour], null);
    expect(html).toContain('{gender}');
    expect(html).not.toMatch(/<table|profile/);
  });
});

describe('the notice about what is left out', () => {
  const { form } = defaultDefinition({ publicName: 'Win', locale: 'en' });
  const render = (fields: FormField[], known: readonly DescribedRow[] | null = rows) =>
    renderToStaticMarkup(<LeftOutNotice form={{ ...form, fields }} rows={known} reasons={reasons} />);

  it('names the values and says why and what to do', () => {
    const html = render([gender, colour]);
    expect(html).toContain('Gender is left out.');
    expect(html).toContain('Only the server may write this field.');
    expect(html).toContain('Ask an admin');
  });

  it('says each reason with the values that it concerns', () => {
    const both = [
      ...rows,
      row(4, { sources: [{ field: 'colour' }], state: 'left_out', reason: 'unknown_field' }),
    ];
    const known = both.filter(({ index }) => index !== 1);
    const html = render([gender, colour], known);
    expect(html).toContain('Gender and Colour are left out.');
    expect(html).toContain('Gender: Only the server may write this field.');
    expect(html).toContain('Colour: It is not in the schema.');
  });

  it('is silent while everything is sent or nothing is known', () => {
    expect([render([colour]), render([gender], null)]).toEqual(['', '']);
  });
});
