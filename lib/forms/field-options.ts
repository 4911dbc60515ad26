import 'server-only';
import type { CampaignDefinition } from '../campaigns/definition';
import { listCountries } from './countries';
import { hostedTexts } from './hosted-texts';
import type { Variable } from './variables';

type Options = Partial<Record<Variable, [value: string, label: string][]>>;

/** The choices of the lists that a campaign's form has, in its language; the first one is "nothing chosen". */
export function fieldOptions({ general, form }: CampaignDefinition): Options {
  const { choose, gender } = hostedTexts(general.locale).form;
  const has = (variable: Variable) => form.fields.some((field) => field.variable === variable);
  const options: Options = {};
  if (has('gender')) options.gender = [['', choose], ...Object.entries(gender)];
  if (has('country')) options.country = [['', choose], ...listCountries(general.locale)];
  return options;
}
