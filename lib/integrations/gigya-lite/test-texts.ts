import type { Locale } from '../../forms/variables';
import { en } from './test-texts/en';
import { fr } from './test-texts/fr';
import { nl } from './test-texts/nl';
import type { TestTexts } from './test-texts/test-texts-type';

/** What Test connection says in each language, beside the words of a fault. Client-safe data. */
export const testTexts: Record<Locale, TestTexts> = { en, fr, nl };
