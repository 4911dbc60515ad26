import { Refusal } from './project.mjs';

const controller = new AbortController();
const sameKeyPressMs = 300;
const urgent = new Set();
let firstAt = 0;

/** Aborted as soon as somebody asked this process to stop. */
export const interrupted = controller.signal;

/** Ends a script's work early without a stack. */
export class Interruption extends Refusal {}

/** Calls back when a person asks a second time. */
export const onSecondRequest = (callback) => urgent.add(callback);

function request(reason) {
  if (!interrupted.aborted) {
    firstAt = Date.now();
    controller.abort(new Interruption(`Stopped by ${reason}.`));
  } else if (Date.now() - firstAt > sameKeyPressMs) {
    for (const callback of urgent) callback();
  }
}

/** npm starts us through a shell and does not hand SIGTERM on: notice when that shell went. */
function watchNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    if (!interrupted.aborted) request('the end of npm');
  }, 500);
  timer.unref();
}

/** Turns Ctrl-C, SIGTERM, SIGHUP and the end of npm into `interrupted`. */
export function listenForStop() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => request(signal));
  watchNpm();
}

/** Resolves when somebody asked this process to stop. */
export const untilInterrupted = () =>
  new Promise((resolve) => {
    if (interrupted.aborted) resolve();
    else interrupted.addEventListener('abort', () => resolve(), { once: true });
  });
