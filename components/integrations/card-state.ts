import type { IntegrationCard } from '@/lib/integrations/list-integrations';
import type { Tone } from '../ui/tone';

export type CardStateId = 'not_set_up' | 'needs_reentry' | 'off' | 'failing' | 'needs_you' | 'healthy';
export type CardState = { id: CardStateId; tone: Tone; word: string };

type Stated = Pick<IntegrationCard, 'connection' | 'facts'>;

/** The one badge of a card: what stops everything first, then what a person has to look at. */
export function cardState({ connection, facts }: Stated): CardState {
  if (connection === null) return { id: 'not_set_up', tone: 'mute', word: 'Not set up' };
  if (connection.needsReentry) return { id: 'needs_reentry', tone: 'warn', word: 'Key needs re-entry' };
  if (!connection.enabled) return { id: 'off', tone: 'mute', word: 'Off' };
  // While it is on, deliveries are held only because the partner refuses the keys or the set-up.
  if (facts.held > 0) return { id: 'failing', tone: 'bad', word: 'Failing' };
  if (facts.needYou > 0) {
    const word = facts.needYou === 1 ? '1 needs you' : `${facts.needYou.toLocaleString('en')} need you`;
    return { id: 'needs_you', tone: 'bad', word };
  }
  return { id: 'healthy', tone: 'ok', word: 'Healthy' };
}

/** Whether switching it on first needs keys that only a person can enter. */
export function needsKeys({ connection }: Pick<Stated, 'connection'>): boolean {
  return connection === null || connection.needsReentry;
}
