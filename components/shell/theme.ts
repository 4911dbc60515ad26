export type Theme = 'light' | 'dark';

export const themeCookie = 'theme';

/** The person's choice; undefined follows the system. */
export function parseTheme(value: string | undefined): Theme | undefined {
  return value === 'light' || value === 'dark' ? value : undefined;
}
