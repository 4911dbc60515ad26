import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault } from '../../lib/gigya/sandbox/fault-plan';
import type { Sandbox } from '../../lib/gigya/sandbox/start-sandbox';
import { startChild } from '../lib/child.mjs';
import { pieces } from '../lib/stack.mjs';
import type { Dice } from './dice';

/** What was done to the workers and to the partner. */
export type Troubles = { kills: number; freezes: number; faults: number };

const startsWithinMs = 3_000;

type Piece = ReturnType<typeof startChild>;

/** Two workers that can be killed and frozen, and are there again soon after. */
export class Workers {
  readonly #alive: Piece[] = [];

  constructor(names: string[]) {
    for (const name of names) this.#start(name);
  }

  #start(name: string): void {
    const write = (line: string) => process.stderr.write(`${line}\n`);
    const env = { ...process.env, LOG_LEVEL: process.env.LOG_LEVEL ?? 'fatal' };
    this.#alive.push(startChild({ name, args: pieces.worker, env, write }));
  }

  #pick(dice: Dice): Piece {
    const piece = this.#alive[dice.between(0, this.#alive.length - 1)];
    if (!piece) throw new Error('No worker is alive.');
    return piece;
  }

  async kill(dice: Dice): Promise<void> {
    const piece = this.#pick(dice);
    process.kill(piece.pid ?? 0, 'SIGKILL');
    await piece.ended;
    this.#alive.splice(this.#alive.indexOf(piece), 1);
    await sleep(dice.between(0, 1_000));
    this.#start(piece.name);
  }

  async freeze(dice: Dice): Promise<void> {
    const { pid = 0 } = this.#pick(dice);
    process.kill(pid, 'SIGSTOP');
    await sleep(dice.between(1_000, 6_000));
    process.kill(pid, 'SIGCONT');
  }

  /** Asks all to stop, and tells how each one ended: 0 when it finished what it did. */
  stop(): Promise<unknown[]> {
    return Promise.all(this.#alive.map((piece) => piece.stop(25_000)));
  }
}

const methods = ['accounts.initRegistration', 'accounts.setAccountInfo', '*'] as const;

function someFault(dice: Dice): Fault {
  const place = { method: dice.oneOf(methods), times: dice.between(1, 8) };
  const applied = dice.happens(50);
  return dice.oneOf<Fault>([
    { ...place, applied, errorCode: dice.oneOf([500001, 503001, 504002]) },
    { ...place, applied, dropConnection: true },
    { ...place, applied, badJson: true },
    { ...place, applied, html502: true },
    { ...place, delayMs: dice.between(100, 2_000) },
  ]);
}

/** One trouble after the other until `over`; everybody runs again when it returns. */
export async function makeTrouble(
  over: AbortSignal,
  { dice, workers, sandbox }: { dice: Dice; workers: Workers; sandbox: Sandbox },
): Promise<Troubles> {
  const done: Troubles = { kills: 0, freezes: 0, faults: 0 };
  const troubles = {
    kills: () => workers.kill(dice),
    freezes: () => workers.freeze(dice),
    faults: () => sandbox.state.faults.add([someFault(dice), someFault(dice)]),
  };
  while (!over.aborted) {
    const kind = dice.oneOf(['kills', 'freezes', 'faults', 'faults'] as const);
    await troubles[kind]();
    done[kind] += 1;
    await sleep(dice.between(200, 1_500));
  }
  await sleep(startsWithinMs);
  return done;
}
