import 'server-only';
import { type CampaignDefinition, type FormField, isCustomField } from '../campaigns/definition';
import { listCountries } from './countries';
import { hostedTexts } from './hosted-texts';
import type { Locale } from './variables';

type Options = [value: string, label: string][];

function choicesOf(field: FormField, locale: Locale): Options | null {
  if (isCustomField(field)) {
    return field.kind === 'choice' ? field.options.map((option) => [option, option]) : null;
  }
  if (field.variable === 'gender') return Object.entries(hostedTexts(locale).form.gender);
  return field.variable === 'country' ? listCountries(locale) : null;
}

/** The choices of the lists that a campaign's form has, by name and in its language; the first is "nothing chosen". */
export function fieldOptions({ general, form }: CampaignDefinition): Record<string, Options> {
  const { choose } = hostedTexts(general.locale).form;
  const options: Record<string, Options> = {};
  for (const field of form.fields) {
    const choices = choicesOf(field, general.locale);
    if (choices) options[field.variable] = [['', choose], ...choices];
  }
  return options;
}
