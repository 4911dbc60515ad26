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
  'connection.restored': ({ change }) => ({
    before: `went back to revision ${change.restored} of`,
    after: released(change.deliveries),
  }),
  'connection.tested': ({ change }) => ({
    before: change.pushedSample ? 'tested with a sample person' : 'tested',
    after: change.works ? 'It works.' : 'It does not work.',
  }),
  'connection.detected': ({ change, labels }) => ({
    before: `found ${foundWords(change, labels)} of`,
    after: '',
  }),
  'connection.switched_on': ({ change }) => ({ before: 'switched on', after: released(change.deliveries) }),
  'connection.switched_off': ({ change }) => ({ before: 'switched off', after: held(change.deliveries) }),
  'delivery.reviewed': ({ change }) => ({ before: `decided on ${counted(change.deliveries)} of`, after: '' }),
};

const anyChange: Sentence = () => ({ before: 'changed', after: '' });

/**
 * What somebody did to a connection: "Ines Peeters switched off **X**. 3 deliveries were held."
 * `labels` names the settings and secrets by their keys.
 */
export function changeWords(change: ConnectionChange, labels: Record<string, string>): ChangeWords {
  const { before, after } = (sentences[change.action] ?? anyChange)({ change, labels });
  const where = change.website === null ? '' : `For ${change.website} only.`;
  return {
    before: `${change.actor ?? 'Passerelle'} ${before}`,
    after: [where, after].filter(Boolean).join(' '),
  };
}

function changedWords(changed: readonly string[], labels: Record<string, string>): string {
  const words = changed.map((key) => (key === 'name' ? 'Name' : (labels[key] ?? key)));
  return words.length === 0 ? 'nothing' : new Intl.ListFormat('en-GB').format(words);
}

/** "the data centre Europe"; without the value where it is not told. */
function foundWords({ changed, detected }: ConnectionChange, labels: Record<string, string>): string {
  const words = changed.map((key) => [`the ${insideSentence(labels[key] ?? key)}`, detected[key]]);
  return new Intl.ListFormat('en-GB').format(words.map((parts) => parts.filter(Boolean).join(' ')));
}

/** A label that begins with an abbreviation keeps its capitals. */
const insideSentence = (label: string) =>
  label.replace(/^\p{Lu}(?!\p{Lu})/u, (letter) => letter.toLowerCase());

const counted = (count: number) => (count === 1 ? '1 delivery' : `${formatNumber(count)} deliveries`);
const deliveries = (count: number) => `${counted(count)} ${count === 1 ? 'was' : 'were'}`;
const released = (count: number) => (count === 0 ? '' : `${deliveries(count)} released.`);
const held = (count: number) => (count === 0 ? '' : `${deliveries(count)} held.`);
