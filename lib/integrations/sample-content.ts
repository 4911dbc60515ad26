import type { z } from 'zod';
import type { customKinds } from '../campaigns/definition';
import type { Profile } from '../forms/variables';
import type { DeliveryContent } from './define';
import type { FormValues } from './read-form-values';
import type { sampleSchema } from './schemas';

export type SampleInput = z.infer<typeof sampleSchema>;

const sampleProfile: Profile = {
  email: 'jdoe@mail.com',
  firstname: 'Jane',
  lastname: 'Doe',
  gender: 'f',
  birthday: '1959-05-06',
  phone: '0487 66 49251',
  address: 'Rue de Birmingham',
  number: '280',
  box: '4',
  locality: 'Diest',
  zipcode: '3290',
  country: 'BE',
  function: 'Advertising Director',
  company: 'Spotify',
};

const sampleAnswers: Record<(typeof customKinds)[number], string> = {
  text: 'Some text',
  long_text: 'Some text over several lines',
  number: '42',
  date: '2026-05-06',
  choice: 'First choice',
};

const nilId = '00000000-0000-0000-0000-000000000000';

/** A participation that nobody made, to show what settings do with one: Jane Doe, unless somebody else is given. */
export function sampleContent(
  { fields, optIns }: FormValues,
  { given, at }: { given: SampleInput | null; at: Date },
): DeliveryContent {
  const answers = fields.map(({ name, kind, options }) => [name, options[0] ?? sampleAnswers[kind]]);
  const person = given ?? {
    profile: sampleProfile,
    answers: Object.fromEntries(answers),
    optIns: Object.fromEntries(optIns.map(({ name }) => [name, 'granted' as const])),
    locale: 'en' as const,
  };
  const decided = Object.entries(person.optIns).map(([name, decision]) => [
    name,
    { decision, at: at.toISOString() },
  ]);
  return {
    ...person,
    deliveryId: nilId,
    optIns: Object.fromEntries(decided),
    campaign: { id: nilId, name: 'Sample campaign', country: 'BE' },
    channel: 'minisite',
    source: null,
    decision: null,
  };
}
