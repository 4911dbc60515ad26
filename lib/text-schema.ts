import { z } from 'zod';

/** Characters that PostgreSQL or a page cannot show: control characters but line breaks and tabs. */
const unstorable = /[^\P{Cc}\n\r\t]/gu;

/** What somebody types into a field of the console: trimmed, storable, at most `max` characters. */
export const typedText = (max: number) =>
  z
    .string()
    .overwrite((value) => value.replaceAll(unstorable, '').toWellFormed())
    .trim()
    .max(max, `Use at most ${max} characters.`);
