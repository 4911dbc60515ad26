import type { ConnectionChange } from '@/lib/integrations/list-connection-changes';
import { formatNumber } from '../ui/format-number';

/** A sentence around the name of the integration, which is set in bold. */
export type ChangeWords = { before: string; after: string };

type Sentence = (input: { change: ConnectionChange; labels: Record<string, string> }) => ChangeWords;

const sentences: Record<string, Sentence> = {
  'connection.configured': ({ change, labels }) => ({
    before: change.isFirst ? 'set up' : `changed ${changedWords(change.changed, labels)} of`,
    after: released(change.deliveries),
  }),
  'connection.tested': ({ change }) => ({
    before: 'tested',
    after: change.works ? 'It works.' : 'It does not work.',
  }),
  'connection.switched_on': ({ change }) => ({ before: 'switched on', after: released(change.deliveries) }),
  'connection.switched_off': ({ change }) => ({ before: 'switched off', after: held(change.deliveries) }),
};

const anyChange: Sentence = () => ({ before: 'changed', after: '' });

/**
 * What somebody did to a connection: "Ines Peeters switched off **X**. 3 deliveries were held."
 * `labels` names the settings and secrets by their keys.
 */
export function changeWords(change: ConnectionChange, labels: Record<string, string>): ChangeWords {
  const { before, after } = (sentences[change.action] ?? anyChange)({ change, labels });
  return { before: `${change.actor ?? 'Passerelle'} ${before}`, after };
}

function changedWords(changed: readonly string[], labels: Record<string, string>): string {
  const words = changed.map((key) => (key === 'name' ? 'name' : (labels[key] ?? key)));
  return words.length === 0 ? 'nothing' : `the ${new Intl.ListFormat('en-GB').format(words)}`;
}

const deliveries = (count: number) =>
  count === 1 ? '1 delivery was' : `${formatNumber(count)} deliveries were`;
const released = (count: number) => (count === 0 ? '' : `${deliveries(count)} released.`);
const held = (count: number) => (count === 0 ? '' : `${deliveries(count)} held.`);
