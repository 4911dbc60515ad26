import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';

/**
 * A typed phone number in the form of E.164, or null when it is not a valid number there.
 * @param country alpha-2, for a number without the + of another country; null where it is not known
 */
export function toE164(value: string, country: string | null): string | null {
  const defaultCountry = country && isSupportedCountry(country) ? country : undefined;
  const phone = parsePhoneNumberFromString(value, {
    extract: false,
    ...(defaultCountry && { defaultCountry }),
  });
  return phone?.isValid() ? phone.number : null;
}
