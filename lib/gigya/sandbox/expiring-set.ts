/** Remembers texts until they expire: used nonces and token ids. */
export type ExpiringSet = {
  /** Whether the text was seen before; if not, it is remembered until `untilMs`. */
  hasSeen(text: string, times: { nowMs: number; untilMs: number }): boolean;
  clear(): void;
};

const MAX_REMEMBERED = 500_000;

export function createExpiringSet(): ExpiringSet {
  const untilByText = new Map<string, number>();
  return {
    hasSeen(text, { nowMs, untilMs }) {
      const known = untilByText.get(text);
      if (known !== undefined && known >= nowMs) return true;
      untilByText.delete(text);
      untilByText.set(text, untilMs);
      for (const [oldest, until] of untilByText) {
        if (until >= nowMs && untilByText.size <= MAX_REMEMBERED) break;
        untilByText.delete(oldest);
      }
      return false;
    },
    clear: () => untilByText.clear(),
  };
}
