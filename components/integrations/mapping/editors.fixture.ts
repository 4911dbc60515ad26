import type { DescribedRow, SettingsView } from '@/lib/integrations/define';

/** A described row of the mapping that is sent, with what a test says otherwise. */
export function describedAs(parameter: string, change: Partial<DescribedRow> = {}): DescribedRow {
  return {
    setting: 'mapping',
    index: 0,
    sources: [],
    parameters: [parameter],
    state: 'sent',
    reason: null,
    example: '',
    hasDoubleOptIn: false,
    ...change,
  };
}

export function viewOf(change: Partial<SettingsView> = {}): SettingsView {
  return {
    rows: [],
    requests: [],
    method: { value: 'registration', label: 'Registration', why: [] },
    advice: [],
    targets: [],
    optInTargets: [],
    ...change,
  };
}

/** The words of an element's description, as a screen reader has them; the tags fall away. */
export function descriptionOf(html: string, label: string): string {
  const [, id] = new RegExp(`<label for="([^"]+)"[^>]*>(?:<[^>]+>)*${literal(label)}<`).exec(html) ?? [];
  const [, note] = new RegExp(`<input[^>]*id="${id}"[^>]*aria-describedby="([^"]+)"`).exec(html) ?? [];
  const [, content = ''] = new RegExp(`<div id="${note}"[^>]*>(.*?)</div>`).exec(html) ?? [];
  return content
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

const literal = (text: string) => text.replaceAll(/[{}.]/g, '\\$&');
