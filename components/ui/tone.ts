/** A colour of state. It never decorates, and it never stands without its icon and word. */
export type Tone = 'ok' | 'info' | 'warn' | 'bad' | 'held' | 'mute';

export const tintOf: Record<Tone, string> = {
  ok: 'bg-ok-soft text-ok',
  info: 'bg-info-soft text-info',
  warn: 'bg-warn-soft text-warn',
  bad: 'bg-bad-soft text-bad',
  held: 'bg-held-soft text-held',
  mute: 'bg-mute-soft text-mute',
};
