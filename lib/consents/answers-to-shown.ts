import type { OptIn } from '../campaigns/definition';

/** Answers to opt-ins by name, without those to opt-ins that were shown in other words than they are asked in. */
export function answersToShown<Answer>(
  given: Record<string, Answer>,
  { asked, shown }: { asked: OptIn[]; shown: OptIn[] },
): Record<string, Answer> {
  const isShown = ({ name, wording }: OptIn) =>
    shown.some((optIn) => optIn.name === name && optIn.wording === wording);
  const names = new Set(asked.filter(isShown).map(({ name }) => name));
  return Object.fromEntries(Object.entries(given).filter(([name]) => names.has(name)));
}
