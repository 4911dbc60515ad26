import '@/lib/zod-without-eval';
import { z } from 'zod';
import type { Manifest } from '@/lib/integrations/define';
import type { IntegrationCard } from '@/lib/integrations/list-integrations';
import type { WebsiteCard } from '@/lib/integrations/list-website-cards';
import { isSameValue } from './same-value';

export type Settings = Record<string, unknown>;

/** The id of a website; null for the Global settings. */
export type Scope = string | null;

/** What a website has of its own: settings with their values, secrets by name. */
export type WebsiteDraft = { settings: Settings; secrets: readonly string[] };

/** What stands in the Configure dialog. Typed secrets are not in it: they stay in the inputs. */
export type Draft = { name: string; settings: Settings; websites: Record<string, WebsiteDraft> };

const nothingOwn: WebsiteDraft = { settings: {}, secrets: [] };

/** What is stored, else the first of each list, else the default of the manifest. */
export function startSettings(
  { settings }: Pick<Manifest, 'settings'>,
  { choices, connection }: Pick<IntegrationCard, 'choices' | 'connection'>,
): Settings {
  const stored = connection?.settings ?? {};
  const start = Object.entries<z.core.$ZodType>(settings.shape).map(([name, field]) => {
    const first = choices[name]?.[0]?.value ?? z.safeParse(field, undefined).data;
    return [name, stored[name] ?? first];
  });
  return Object.fromEntries(start.filter(([, value]) => value !== undefined));
}

/** What stands in the dialog when it opens. */
export function startDraft(manifest: Manifest, card: IntegrationCard): Draft {
  const websites = card.websites.map(({ websiteId, settings, secrets }) => [
    websiteId,
    { settings, secrets: Object.keys(secrets) },
  ]);
  return {
    name: card.connection?.name ?? card.name,
    settings: startSettings(manifest, card),
    websites: Object.fromEntries(websites),
  };
}

/** What a website has of its own. */
export function ownOf({ websites }: Pick<Draft, 'websites'>, websiteId: string): WebsiteDraft {
  return websites[websiteId] ?? nothingOwn;
}

/** The settings that count: for a website its own ones over the Global ones. */
export function effectiveSettings(draft: Draft, scope: Scope): Settings {
  return scope === null ? draft.settings : { ...draft.settings, ...ownOf(draft, scope).settings };
}

/** Whether two website drafts override the same with the same values; secrets as far as they can be seen. */
export function isSameOwn(one: WebsiteDraft, other: WebsiteDraft): boolean {
  const names = (own: WebsiteDraft) => [...own.secrets].sort();
  return isSameValue(one.settings, other.settings) && isSameValue(names(one), names(other));
}

/** Whether anything but a typed secret differs. */
export function isSameDraft(one: Draft, other: Draft): boolean {
  const websiteIds = new Set([...Object.keys(one.websites), ...Object.keys(other.websites)]);
  return (
    one.name === other.name &&
    isSameValue(one.settings, other.settings) &&
    [...websiteIds].every((websiteId) => isSameOwn(ownOf(one, websiteId), ownOf(other, websiteId)))
  );
}

/** The word beside a website's tab. */
export function ownWord(own: WebsiteDraft): { kind: 'inherits' | 'key' | 'values'; word: string } {
  if (own.secrets.length > 0) return { kind: 'key', word: 'own key' };
  const count = Object.keys(own.settings).length;
  if (count === 0) return { kind: 'inherits', word: 'inherits' };
  return { kind: 'values', word: count === 1 ? '1 own value' : `${count} own values` };
}

/** Whether there is more than one scope worth a tab. */
export function hasScopes(websites: readonly Pick<WebsiteCard, 'websiteId'>[], draft: Draft): boolean {
  const [only] = websites;
  if (only === undefined) return false;
  return websites.length > 1 || ownWord(ownOf(draft, only.websiteId)).kind !== 'inherits';
}
