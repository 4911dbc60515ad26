import type { OptIn } from '@/lib/campaigns/definition';
import { freeName } from '@/lib/forms/free-name';

export const categoryLabels: Record<OptIn['category'], string> = {
  newsletter: 'Newsletter and marketing',
  legal: 'Legal policies',
  third_parties: 'Third parties',
  other: 'Other',
};

export const styleSegments: { value: OptIn['style']; label: string }[] = [
  { value: 'checkbox', label: 'A box to tick' },
  { value: 'yes_no', label: 'Yes or No' },
];

/** An opt-in to begin with: a box for a newsletter that is not mandatory. */
export const newOptIn = (others: readonly OptIn[]): OptIn => ({
  name: freeName('newsletter', (name) => others.some((other) => other.name === name)),
  wording: '',
  category: 'newsletter',
  style: 'checkbox',
  mandatory: false,
});

/** Opt-ins with a key for their rows: a name is typed while the row stands there, so the place is the key. */
export const keyedOptIns = (optIns: readonly OptIn[]) =>
  optIns.map((optIn, index) => ({ key: `opt-in ${index}`, optIn, index }));
