/** A signal that ends when the caller's does or when the time is up, and tells which of the two it was. */
export type Deadline = {
  signal: AbortSignal;
  cause(): 'timeout' | 'aborted' | null;
  /** Asks the caller's signal once more, which may know it only when it is asked: what is over is not sent. */
  isOver(): boolean;
  close(): void;
};

/**
 * Opens a deadline. Close it when the work is done: the caller's signal may live as long as the process, and each
 * listener left on it would too.
 */
export function openDeadline(input: { signal: AbortSignal; timeoutMs: number }): Deadline {
  const controller = new AbortController();
  let cause: 'timeout' | 'aborted' | null = null;
  const end = (why: 'timeout' | 'aborted') => {
    cause ??= why;
    controller.abort();
  };
  const onAbort = () => end('aborted');
  const timer = setTimeout(() => end('timeout'), input.timeoutMs);
  input.signal.addEventListener('abort', onAbort, { once: true });
  if (input.signal.aborted) onAbort();
  return {
    signal: controller.signal,
    cause: () => cause,
    isOver() {
      if (input.signal.aborted) onAbort();
      return cause !== null;
    },
    close() {
      clearTimeout(timer);
      input.signal.removeEventListener('abort', onAbort);
    },
  };
}
