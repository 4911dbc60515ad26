/** Where a delivery stands. Client-safe: screens take words and tones from here. */
export const deliveryStates = [
  'pending',
  'sending',
  'delivered',
  'rejected',
  'exhausted',
  'held',
  'skipped',
  'cancelled',
] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** Why a delivery is held. */
export type HoldReason = 'connection_off' | 'paused' | 'review' | 'quarantine' | 'awaiting_confirmation';

/** Why a delivery was not sent by itself. */
export type SkipReason = 'protected' | 'superseded' | 'discarded' | 'anonymous';

/** The tones of a badge. */
export type StateTone = 'ok' | 'info' | 'bad' | 'held' | 'mute';

/** The word and the tone of a state, as every screen shows it. */
export const stateLabels: Record<DeliveryState, { label: string; tone: StateTone }> = {
  pending: { label: 'Waiting', tone: 'info' },
  sending: { label: 'Sending', tone: 'info' },
  delivered: { label: 'Delivered', tone: 'ok' },
  rejected: { label: 'Rejected', tone: 'bad' },
  exhausted: { label: 'Exhausted', tone: 'bad' },
  held: { label: 'Held', tone: 'held' },
  skipped: { label: 'Skipped', tone: 'mute' },
  cancelled: { label: 'Cancelled', tone: 'mute' },
};

const transitions: Record<DeliveryState, readonly DeliveryState[]> = {
  pending: ['sending', 'held', 'skipped', 'cancelled'],
  sending: ['pending', 'delivered', 'rejected', 'exhausted', 'held', 'skipped', 'cancelled'],
  held: ['pending', 'skipped', 'cancelled'],
  delivered: ['cancelled'],
  rejected: ['cancelled'],
  exhausted: ['cancelled'],
  skipped: ['cancelled'],
  cancelled: [],
};

/** Whether a delivery may go from one state to another. */
export const canTransition = (from: DeliveryState, to: DeliveryState): boolean =>
  transitions[from].includes(to);
