import '../../../zod-without-eval';
import { z } from 'zod';
import { customNameSchema } from '../../../forms/variables';
import { typedText } from '../../../text-schema';
import { constantSources, nativeSources, optionChoices } from '../../mapping-rows';
import { parametersOfTarget } from './row-parts';

const words = z.array(typedText(40).min(1)).max(30).default([]);

const oneOf = <Value extends string>(choices: readonly { value: Value }[]) =>
  z.enum(choices.map(({ value }) => value)).optional();

const optionsSchema = z.object({
  dateOrder: oneOf(optionChoices.dateOrder),
  phone: oneOf(optionChoices.phone),
  country: oneOf(optionChoices.country),
  address: oneOf(optionChoices.address),
  boxWord: oneOf(optionChoices.boxWord),
  /** Words that count as f, m and u besides the usual ones. */
  genderWords: z.object({ f: words, m: words, u: words }).optional(),
});
export type RowOptions = z.infer<typeof optionsSchema>;

const fieldSource = z.templateLiteral(['field.', z.string().regex(/^[a-z][a-z0-9_]{0,39}$/)]);

/** `profile.birthday` stands for the three numbers birthDay, birthMonth and birthYear: all or none. */
const targetSchema = z
  .string()
  .trim()
  .max(200, 'A parameter is not this long.')
  .regex(/^(regSource|(profile|data)(\.[A-Za-z][A-Za-z0-9_]{0,79}){1,6})$/, {
    error: 'Begin with profile. or data., then letters, digits and underscores.',
  });

const mappingRowSchema = z
  .object({
    source: z.union(
      [z.enum(nativeSources), z.enum(constantSources), fieldSource],
      'Name a field: small letters, digits and underscores, a letter first.',
    ),
    /** For the source `text` alone. */
    text: typedText(200).optional(),
    target: targetSchema,
    options: optionsSchema.optional(),
  })
  .refine(({ source, text }) => source !== 'text' || Boolean(text), {
    path: ['text'],
    message: 'Write the text that is sent.',
  });
export type MappingRow = z.infer<typeof mappingRowSchema>;

/** What is pushed, row by row, as Gigya Lite Registration does it unless the admin changes it (product.md section 3). */
export const nativeMapping: MappingRow[] = [
  { source: 'email', target: 'profile.email' },
  { source: 'firstname', target: 'profile.firstName' },
  { source: 'lastname', target: 'profile.lastName' },
  { source: 'gender', target: 'profile.gender' },
  { source: 'birthday', target: 'profile.birthday' },
  { source: 'phone', target: 'profile.phones.number' },
  { source: 'address', target: 'profile.address' },
  { source: 'locality', target: 'profile.city' },
  { source: 'zipcode', target: 'profile.zip' },
  { source: 'country', target: 'profile.country' },
  { source: 'function', target: 'profile.work.title' },
  { source: 'company', target: 'profile.work.company' },
  { source: 'text', text: 'campaign {campaign.id}', target: 'regSource' },
];

/** Whether two parameters cannot both be sent: they are the same, or one lies inside the other. */
export function parametersClash(one: string, other: string): boolean {
  return one === other || one.startsWith(`${other}.`) || other.startsWith(`${one}.`);
}

/** The same for targets: a birthday clashes with each of its numbers. */
function targetsClash(one: string, other: string): boolean {
  const others = parametersOfTarget(other);
  return parametersOfTarget(one).some((parameter) =>
    others.some((taken) => parametersClash(parameter, taken)),
  );
}

/** The same for consents: the id of a subscription may hold dots and is never a path (api.md section 5.3). */
function consentsClash(one: string, other: string): boolean {
  return one.startsWith('preferences.') ? parametersClash(one, other) : one === other;
}

export const mappingSchema = z
  .array(mappingRowSchema)
  .max(100, 'At most 100 rows.')
  .superRefine((rows, context) => {
    const refuse = (index: number, message: string) =>
      context.addIssue({ code: 'custom', path: [index, 'target'], message });
    if (!rows.some(({ source, target }) => source === 'email' && target === 'profile.email')) {
      context.addIssue({
        code: 'custom',
        message: 'The e-mail must go to profile.email: it says whose account it is.',
      });
    }
    for (const [index, row] of rows.entries()) {
      const earlier = rows.slice(0, index).find(({ target }) => targetsClash(target, row.target));
      if (earlier) refuse(index, `${earlier.target} is filled by another row already.`);
      if (row.target === 'profile.email' && row.source !== 'email') {
        refuse(index, 'Only the e-mail may go to profile.email.');
      }
      if (
        row.target === 'profile.birthday' &&
        row.source !== 'birthday' &&
        !row.source.startsWith('field.')
      ) {
        refuse(index, 'Only a date may go to profile.birthday.');
      }
    }
  });

const optInRowSchema = z.object({
  optIn: customNameSchema,
  target: z
    .string()
    .trim()
    .max(200, 'A parameter is not this long.')
    .regex(/^(subscriptions|preferences|communications)\.[A-Za-z0-9][A-Za-z0-9_-]*(\.[A-Za-z0-9_-]+)*$/, {
      error: 'Choose a subscription, a preference or a communication.',
    }),
});
export type OptInRow = z.infer<typeof optInRowSchema>;

/** Which opt-in of a form goes where; one opt-in may go to several places, never two into one. */
export const optInMappingSchema = z
  .array(optInRowSchema)
  .max(100, 'At most 100 rows.')
  .superRefine((rows, context) => {
    for (const [index, { target }] of rows.entries()) {
      const earlier = rows.slice(0, index).find((row) => consentsClash(row.target, target));
      if (!earlier) continue;
      context.addIssue({
        code: 'custom',
        path: [index, 'target'],
        message: `${earlier.target} is filled by another opt-in already.`,
      });
    }
  });
