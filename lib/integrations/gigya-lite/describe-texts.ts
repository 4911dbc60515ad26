import type { Locale } from '../../forms/variables';
import type { DescribeTexts } from './describe-texts/describe-texts-type';
import { en } from './describe-texts/en';
import { fr } from './describe-texts/fr';
import { nl } from './describe-texts/nl';

/** What is said about settings in each language. Client-safe data. */
export const describeTexts: Record<Locale, DescribeTexts> = { en, fr, nl };
