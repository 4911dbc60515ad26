import '../zod-without-eval';
import { z } from 'zod';

/** The 14 variables as rows: street, number and box are one address. */
export const nativeSources = [
  'email',
  'firstname',
  'lastname',
  'gender',
  'birthday',
  'phone',
  'address',
  'locality',
  'zipcode',
  'country',
  'function',
  'company',
] as const;
export type NativeSource = (typeof nativeSources)[number];

/** What is known of a participation besides its answers; `text` is a text of the admin's with these in braces. */
export const constantSources = [
  'campaign.id',
  'campaign.name',
  'language',
  'source',
  'channel',
  'text',
] as const;
export type ConstantSource = (typeof constantSources)[number];

/** What the sources are called in the console; a custom field has the label that its form gives it. */
export const sourceLabels: Record<NativeSource | ConstantSource, string> = {
  email: 'E-mail',
  firstname: 'First name',
  lastname: 'Last name',
  gender: 'Gender',
  birthday: 'Date of birth',
  phone: 'Phone',
  address: 'Address',
  locality: 'Town',
  zipcode: 'Postcode',
  country: 'Country',
  function: 'Function',
  company: 'Company',
  'campaign.id': 'Campaign ID',
  'campaign.name': 'Campaign name',
  language: 'Language',
  source: 'Source',
  channel: 'Channel',
  text: 'Own text',
};

/** Before the name of a custom field, in the source of a row. */
export const fieldPrefix = 'field.';

/** How a value can be written, by option; the first of each is what holds where nothing is chosen. */
export const optionChoices = {
  /** Of a date that was typed, not picked; `form` follows the form's language. */
  dateOrder: [
    { value: 'form', label: 'In the order of the form’s language' },
    { value: 'dmy', label: 'Day, month, year' },
    { value: 'mdy', label: 'Month, day, year' },
    { value: 'ymd', label: 'Year, month, day' },
  ],
  phone: [
    { value: 'typed', label: 'As typed' },
    { value: 'e164', label: 'International (E.164)' },
  ],
  country: [
    { value: 'name', label: 'Name' },
    { value: 'iso', label: 'ISO code' },
  ],
  address: [
    { value: 'street_number', label: 'Street, number' },
    { value: 'number_street', label: 'Number, street' },
  ],
  /** Whether "box", "bte" or "bus" stands before the box. */
  boxWord: [
    { value: 'local', label: 'A word before the box' },
    { value: 'none', label: 'No word before the box' },
  ],
} as const;
export type OptionName = keyof typeof optionChoices;

const words = z.array(z.string());

/** A row as it is being edited: whatever was typed. Each integration's own schema checks it. */
const mappingRowSchema = z.object({
  source: z.string(),
  text: z.string().optional(),
  target: z.string(),
  options: z
    .object({
      dateOrder: z.string().optional(),
      phone: z.string().optional(),
      country: z.string().optional(),
      address: z.string().optional(),
      boxWord: z.string().optional(),
      genderWords: z.object({ f: words, m: words, u: words }).optional(),
    })
    .optional(),
});
export type EditedRow = z.infer<typeof mappingRowSchema>;

const optInRowSchema = z.object({ optIn: z.string(), target: z.string() });
export type EditedOptIn = z.infer<typeof optInRowSchema>;

/** The rows of a `mapping` setting; none where it is something else. */
export function readMappingRows(value: unknown): EditedRow[] {
  return z.array(mappingRowSchema).safeParse(value).data ?? [];
}

/** The rows of an `optIns` setting; none where it is something else. */
export function readOptInRows(value: unknown): EditedOptIn[] {
  return z.array(optInRowSchema).safeParse(value).data ?? [];
}
