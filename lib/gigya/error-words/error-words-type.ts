/** The languages in which an error can be explained. */
export type Language = 'en' | 'fr' | 'nl';

/** What happened at Gigya and what to do about it, in short sentences for an admin. */
type ErrorWords = { title: string; cause: string; nextStep: string };

export type TranslatedWords = Record<Language, ErrorWords>;
