import type { Locale } from '@/lib/forms/variables';

/** The languages of forms and websites, in the console's own language. */
export const localeNames: Record<Locale, string> = { en: 'English', fr: 'French', nl: 'Dutch' };
