/**
 * A controller whose signal looks whether the lane is still held each time it is asked `aborted`, which an integration
 * does before each call. After a freeze the partner's answer may be handled before the news that the lane has changed
 * hands, and the next call would then write values that have been overtaken.
 * @param check aborts the controller when the lane is no longer certain
 */
export function fencedCut(check: () => void): AbortController {
  const cut = new AbortController();
  const { signal } = cut;
  let isAsking = false;
  Object.defineProperty(signal, 'aborted', {
    get() {
      if (!isAsking) {
        isAsking = true;
        check();
        isAsking = false;
      }
      return Reflect.get(AbortSignal.prototype, 'aborted', signal);
    },
  });
  return cut;
}
