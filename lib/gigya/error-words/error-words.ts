import type { TranslatedWords } from './error-words-type';
import { keyWords } from './keys';
import { personWords } from './people';
import { siteWords } from './site';
import { valueWords } from './values';
import { waitingWords } from './waiting';

const words = { ...keyWords, ...siteWords, ...valueWords, ...personWords, ...waitingWords };

/** What an error means for whoever has to act on it. Codes that ask the same of a person share a meaning. */
export type MeaningId = keyof typeof words;

/** Every meaning of the error table in words. Client-safe data. */
export const errorWords: Record<MeaningId, TranslatedWords> = words;
