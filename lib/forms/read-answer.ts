import type { AnswerTexts } from './texts/hosted-texts-type';
import type { Locale } from './variables';

/** A checked answer, '' where nothing was answered; or what is wrong with it, in the participant's language. */
export type Read = { value: string } | { error: string };

/** What readers of typed texts share: the language, what to say in it, and the day that bounds a date of birth. */
export type Reading = { locale: Locale; texts: AnswerTexts; now: Date };

/** The member of what was sent by this name, and nothing that every object inherits; `undefined` where there is none. */
export function ownMember(sent: unknown, name: string): unknown {
  if (typeof sent !== 'object' || sent === null || !Object.hasOwn(sent, name)) return undefined;
  return Reflect.get(sent, name);
}
