import 'server-only';
import type { DeliveryContent } from '../../define';
import type { NativeSource } from '../../mapping-rows';
import type { WarningReason } from '../warning-texts';
import { cleanValue } from './clean-value';
import { type CalendarDate, readDate } from './read-date';
import type { RowOptions } from './settings';
import { toAddress } from './to-address';
import { toCountry } from './to-country';
import { toEmail } from './to-email';
import { toGender } from './to-gender';
import { toE164 } from './to-phone';

/** What becomes of one answer; a date is written as its target asks for. */
export type Value = { value: string | CalendarDate } | { reason: WarningReason };
type Person = { content: DeliveryContent; options: RowOptions };
type Rule = (value: string, person: Person) => Value;

/** So old a person may be that Gigya is told of. */
export const OLDEST_YEAR = 1900;

const asTyped: Rule = (value) => ({ value });

const rules: Record<NativeSource, Rule> = {
  email: (value) => ({ value: toEmail(value) }),
  firstname: asTyped,
  lastname: asTyped,
  gender: (value, { options }) => {
    const gender = toGender(value, options.genderWords);
    return gender ? { value: gender } : { reason: 'not_a_gender' };
  },
  birthday: (value) => {
    const date = isIso(value) ? readDate(value, 'ymd') : null;
    return date && date.year >= OLDEST_YEAR ? { value: date } : { reason: 'not_a_birthday' };
  },
  phone: (value, { content, options }) => {
    const phone = options.phone === 'e164' ? toE164(value, countryOf(content)) : value;
    return phone ? { value: phone } : { reason: 'not_a_phone' };
  },
  address: (street, { content, options }) => {
    const { profile, locale } = content;
    const [number, box] = [cleanValue(profile.number), cleanValue(profile.box)];
    return { value: toAddress({ street, number, box }, { locale, options }) };
  },
  locality: asTyped,
  zipcode: asTyped,
  country: (value, { options }) => {
    const country = toCountry(value);
    if (!country) return { reason: 'not_a_country' };
    return { value: options.country === 'iso' ? country.code : country.name };
  },
  function: asTyped,
  company: asTyped,
};

/** What is sent of an answer that is not empty, by the rule of its variable and the options of its row. */
export const nativeValue = (source: NativeSource, value: string, person: Person): Value =>
  rules[source](value, person);

/** A form hands a birthday over as an ISO date. */
const isIso = (value: string) => /^\d{4}-\d{2}-\d{2}$/.test(value);

/** Where the person lives by their own answer, else where participants of the campaign do. */
const countryOf = ({ profile, campaign }: DeliveryContent): string | null =>
  toCountry(cleanValue(profile.country))?.code ?? campaign.country;
