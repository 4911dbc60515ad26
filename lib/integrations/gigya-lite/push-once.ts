import 'server-only';
import type { GigyaSite } from '../../gigya/call';
import type { MethodFailure, MethodResult } from '../../gigya/call-method';
import { describeError } from '../../gigya/errors';
import { importLiteAccount } from '../../gigya/import-lite-account';
import { initRegistration } from '../../gigya/init-registration';
import { setAccountInfo } from '../../gigya/set-account-info';
import type { Outcome, Warning } from '../define';
import type { Caller } from './caller';
import type { FaultId } from './fault-texts';
import type { Leaf } from './mapping/leaf';
import type { PlannedCall } from './write/plan-calls';

/** What a push was doing when it failed. */
export type Step = 'init' | 'look_up' | 'import' | 'set';

/** Why nothing is written although nothing failed; `failure` is the answer that says so, where there is one. */
export type Ending = { outcome: Outcome; fault: FaultId | null; failure: MethodFailure | null };

/** What is written, decided directly before the write, or why nothing is. */
export type Choice =
  | { kind: 'write'; calls: PlannedCall[]; warnings: Warning[] }
  | { kind: 'failed'; failure: MethodFailure }
  | { kind: 'end'; ending: Ending; warnings: Warning[] };

/** An import that has arrived, and what a registration after it has still to write; it is not made twice. */
export type Imported = {
  call: PlannedCall;
  result: MethodResult<unknown>;
  following: Leaf[];
  /** About what was left out of it. */
  warnings: Warning[];
};

/** One push: where it ended, and what was said on the way. */
export type Push = {
  end:
    | { kind: 'written'; result: MethodResult<unknown> }
    | { kind: 'failed'; at: Step; failure: MethodFailure }
    | { kind: 'ended'; ending: Ending };
  /** About what was left out of the choice. */
  warnings: Warning[];
  /** The calls that carried the person, the one that failed included, and an import of the push before. */
  sent: PlannedCall[];
  imported: Imported | null;
  /** Names of the parameters that Gigya dropped with a warning instead of an error (api.md section 3). */
  ignored: string[];
};

/** Where the next call goes: to the data centre that answered this one. */
export function follow(site: GigyaSite, { movedTo }: Pick<MethodResult<unknown>, 'movedTo'>): GigyaSite {
  return movedTo ? { ...site, servedFrom: movedTo } : site;
}

/** A push under way: what it has come to so far. */
type Run = Omit<Push, 'end'> & {
  caller: Caller;
  regToken: string | null;
  written: MethodResult<unknown> | null;
};

/**
 * Makes the calls of one push in their order (api.md sections 1.1, 1.2 and 1.6). A token that is needed first is fetched
 * before it is chosen what to write: whatever is looked up for that lies one call before the write.
 * @param input.imported by an earlier push of the attempt
 */
export async function pushOnce(input: {
  caller: Caller;
  opensFirst: boolean;
  imported: Imported | null;
  choose: () => Promise<Choice>;
}): Promise<Push> {
  const { caller, imported } = input;
  const run: Run = {
    ...{ caller, imported, warnings: [], ignored: [], regToken: null },
    sent: imported ? [imported.call] : [],
    written: imported?.result ?? null,
  };
  const closed = input.opensFirst ? await open(run) : null;
  if (closed) return ended(run, { kind: 'failed', at: 'init', failure: closed });
  const choice = await input.choose();
  if (choice.kind === 'failed') return ended(run, { kind: 'failed', at: 'look_up', failure: choice.failure });
  run.warnings = choice.warnings;
  if (choice.kind === 'end') return ended(run, { kind: 'ended', ending: choice.ending });
  return ended(run, await writeAll(run, choice.calls));
}

const ended = ({ warnings, sent, imported, ignored }: Run, end: Push['end']): Push => ({
  ...{ end, warnings, sent, imported, ignored },
});

/** Fetches the token of the push once. */
async function open(run: Run): Promise<MethodFailure | null> {
  if (run.regToken) return null;
  const opening = await run.caller.call(initRegistration);
  noteIgnored(run, opening);
  if (opening.kind !== 'ok') return opening;
  run.regToken = opening.answer.regToken;
  return null;
}

async function writeAll(run: Run, calls: PlannedCall[]): Promise<Push['end']> {
  for (const planned of calls) {
    if (planned.endpoint === 'accounts.initRegistration') {
      const failure = await open(run);
      if (failure) return { kind: 'failed', at: 'init', failure };
      continue;
    }
    run.sent.push(planned);
    const result = await write(run, planned);
    noteIgnored(run, result);
    const isImport = planned.endpoint === 'accounts.importLiteAccount';
    if (result.kind !== 'ok' && !isAccepted(result)) {
      return { kind: 'failed', at: isImport ? 'import' : 'set', failure: result };
    }
    run.written = result;
    if (isImport) run.imported = toImported(run, { call: planned, result, calls });
  }
  if (!run.written) throw new Error('A push was planned that writes nothing.');
  return { kind: 'written', result: run.written };
}

function toImported(
  { warnings }: Run,
  { call, result, calls }: Pick<Imported, 'call' | 'result'> & { calls: PlannedCall[] },
): Imported {
  const following = calls.slice(calls.indexOf(call) + 1).flatMap(({ leaves }) => leaves);
  return { call, result, following, warnings };
}

function noteIgnored(run: Run, result: MethodResult<unknown>): void {
  if (result.kind === 'no_answer') return;
  run.ignored.push(...result.envelope.ignoredParams.map(({ paramName }) => paramName));
}

function write(
  { caller, regToken }: Run,
  planned: Exclude<PlannedCall, { endpoint: 'accounts.initRegistration' }>,
): Promise<MethodResult<unknown>> {
  if (planned.endpoint === 'accounts.importLiteAccount') {
    const { params } = planned;
    return caller.call((to) => importLiteAccount({ ...to, ...params }));
  }
  const { params } = planned;
  return caller.call((to) => setAccountInfo({ ...to, ...params, regToken: regToken ?? '' }));
}

/** Whether it was done with errors that do not matter (200008, api.md section 4.1). */
const isAccepted = (result: MethodResult<unknown>): boolean =>
  result.kind === 'refused' && describeError(result.envelope.errorCode).reaction === 'accept';
