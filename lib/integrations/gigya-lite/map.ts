import 'server-only';
import { domainToASCII } from 'node:url';
import type { Locale, Profile, Variable } from '../../forms/variables';
import { variables } from '../../forms/variables';
import type { GigyaProfile } from '../../gigya/account-content';
import type { Warning } from '../define';
import { toCountryName } from './country';
import { toGender } from './gender';
import type { WarningReason } from './warning-texts';

export type MappedProfile = { profile: GigyaProfile; fieldsSent: string[]; warnings: Warning[] };

type Target = { answers: Profile; locale: Locale; profile: GigyaProfile };
/** Writes one variable's value into the profile; answers with the reason when it is left out instead. */
type Rule = (value: string, target: Target) => WarningReason | null;

const WRITTEN = null;
const boxWords: Record<Locale, string> = { en: 'box', fr: 'bte', nl: 'bus' };
const startsWithBoxWord = /^(box|bte|bo[iî]te|bus)\b/iu;

const rules: Record<Variable, Rule> = {
  email: (value, { profile }) => {
    profile.email = toEmail(value);
    return WRITTEN;
  },
  firstname: (value, { profile }) => {
    profile.firstName = value;
    return WRITTEN;
  },
  lastname: (value, { profile }) => {
    profile.lastName = value;
    return WRITTEN;
  },
  gender: (value, { profile }) => {
    const gender = toGender(value);
    if (!gender) return 'not_a_gender';
    profile.gender = gender;
    return WRITTEN;
  },
  birthday: (value, { profile }) => {
    const date = toDateParts(value);
    if (!date) return 'not_a_birthday';
    Object.assign(profile, date);
    return WRITTEN;
  },
  phone: (value, { profile }) => {
    profile.phones = [{ number: value }];
    return WRITTEN;
  },
  address: (value, { profile, answers, locale }) => {
    profile.address = [value, answers.number, toBox(answers.box, locale)].filter(Boolean).join(' ');
    return WRITTEN;
  },
  number: (_value, { answers }) => withStreet(answers),
  box: (_value, { answers }) => withStreet(answers),
  locality: (value, { profile }) => {
    profile.city = value;
    return WRITTEN;
  },
  zipcode: (value, { profile }) => {
    profile.zip = value;
    return WRITTEN;
  },
  country: (value, { profile }) => {
    const name = toCountryName(value);
    if (!name) return 'not_a_country';
    profile.country = name;
    return WRITTEN;
  },
  function: (value, { profile }) => {
    profile.work = { ...profile.work, title: value };
    return WRITTEN;
  },
  company: (value, { profile }) => {
    profile.work = { ...profile.work, company: value };
    return WRITTEN;
  },
};

/**
 * The Gigya profile of a person's answers. Empty values are never sent, since they would erase what Gigya knows; a value
 * that Gigya cannot take is left out with a warning. Forms as in api.md section 5.1: birthday as three JSON numbers, all
 * or none; phones as an array of objects; work as one object; the gender as one of f, m, u.
 */
export function toGigyaProfile(input: { profile: Profile; locale: Locale }): MappedProfile {
  const target: Target = { answers: cleaned(input.profile), locale: input.locale, profile: {} };
  const warnings: Warning[] = [];
  for (const variable of variables) {
    const value = target.answers[variable];
    const reason = value === undefined ? null : rules[variable](value, target);
    if (reason) warnings.push({ variable, reason });
  }
  return { profile: target.profile, fieldsSent: parametersOf(target.profile), warnings };
}

/** One line without control characters and without blanks around it; what is then empty is absent. */
function cleaned(profile: Profile): Profile {
  const answers: Profile = {};
  for (const variable of variables) {
    const value = profile[variable]
      ?.toWellFormed()
      .replace(/\p{Cc}+/gu, ' ')
      .trim();
    if (value) answers[variable] = value;
  }
  return answers;
}

/** The domain in lower case and, where it is an international one, in punycode: Gigya refuses other letters there. */
function toEmail(value: string): string {
  const at = value.lastIndexOf('@');
  if (at < 0) return value;
  const domain = value
    .slice(at + 1)
    .trim()
    .toLowerCase();
  const ascii = /^[\x20-\x7e]*$/.test(domain) ? domain : domainToASCII(domain) || domain;
  return `${value.slice(0, at)}@${ascii}`;
}

/** Day, month and year of an ISO date, all three or none. */
function toDateParts(value: string): Pick<GigyaProfile, 'birthDay' | 'birthMonth' | 'birthYear'> | null {
  const [, birthYear = 0, birthMonth = 0, birthDay = 0] =
    /^(\d{4})-(\d{2})-(\d{2})$/.exec(value)?.map(Number) ?? [];
  const date = new Date(Date.UTC(birthYear, birthMonth - 1, birthDay));
  const exists = date.getUTCMonth() === birthMonth - 1 && date.getUTCDate() === birthDay;
  return birthYear >= 1900 && exists ? { birthDay, birthMonth, birthYear } : null;
}

function toBox(box: string | undefined, locale: Locale): string | undefined {
  return box === undefined || startsWithBoxWord.test(box) ? box : `${boxWords[locale]} ${box}`;
}

function withStreet(answers: Profile): WarningReason | null {
  return answers.address ? WRITTEN : 'without_street';
}

function parametersOf(profile: GigyaProfile): string[] {
  return Object.entries(profile).flatMap(([name, value]) => {
    const inner = Array.isArray(value) ? value[0] : value;
    if (typeof inner !== 'object') return [`profile.${name}`];
    return Object.keys(inner).map((part) => `profile.${name}.${part}`);
  });
}
