import { createHmac } from 'node:crypto';
import type { AttemptReport } from '../integrations/define';
import { aloneReason, type Claim } from './claim';
import type { InEffect } from './open-lane-connection';
import { nextAttempt } from './retry-policy';
import type { DeliveryState } from './states';

/** What is kept of an attempt: names and codes, never a value. */
type AttemptRow = {
  revisionId: string;
  websiteRevisionId: string | null;
  outcome: AttemptReport['outcome']['kind'];
  fault: string | null;
  errorCode: number | null;
  message: string | null;
  calls: AttemptReport['calls'];
  fieldsSent: string[];
  warnings: AttemptReport['warnings'];
  bodyHash: string | null;
  startedAt: string;
  endedAt: string;
};

/** How one claimed delivery goes on, ready to be recorded. */
export type Settlement = {
  id: string;
  number: number;
  state: DeliveryState;
  reason: string | null;
  /** From the database's present; null keeps dueAt. */
  waitMs: number | null;
  /** The lane that it goes on in; null keeps its own. */
  lane: string | null;
  /** Null when nothing was sent: the claim then does not count as an attempt. */
  attempt: AttemptRow | null;
  /** Older deliveries whose values this one has brought to the partner. */
  carried: string[];
  /** A hold that the connection has outrun in the meantime becomes due again instead. */
  holdOnlyWhile: { is: 'off' } | ({ is: 'revision' } & InEffect) | null;
};

type Base = Pick<Settlement, 'id' | 'number' | 'lane' | 'carried' | 'holdOnlyWhile'>;
const base = ({ id, number }: Claim): Base => ({
  id,
  number,
  lane: null,
  carried: [],
  holdOnlyWhile: null,
});

/** A claim that could not be tried; due again after `waitMs`. */
export const settleUntried = (claim: Claim, waitMs: number): Settlement => ({
  ...base(claim),
  state: 'pending',
  reason: claim.isAlone ? aloneReason : null,
  waitMs,
  attempt: null,
});

/** A claim of a delivery whose website has another key by now: it goes on at once in the lane of that one. */
export const settleMisplaced = (claim: Claim, lane: string): Settlement => ({
  ...settleUntried(claim, 0),
  lane,
});

/** A due delivery of a connection that is off. */
export const settleOff = (claim: Claim): Settlement => ({
  ...base(claim),
  state: 'held',
  reason: 'connection_off',
  waitMs: null,
  attempt: null,
  holdOnlyWhile: { is: 'off' },
});

/** A due delivery of a connection whose secrets do not open with these settings. */
export const settleUnreadable = (claim: Claim, inEffect: InEffect): Settlement => ({
  ...base(claim),
  state: 'held',
  reason: 'paused',
  waitMs: null,
  attempt: null,
  holdOnlyWhile: { is: 'revision', ...inEffect },
});

/** A delivery whose values newer ones have sent already. */
export const settleSuperseded = (claim: Claim): Settlement => ({
  ...base(claim),
  state: 'skipped',
  reason: 'superseded',
  waitMs: null,
  attempt: null,
});

/** Keyed with the account's person key, so that the hash tells equal bodies apart from different ones and no more. */
const bodyHash = (key: Buffer, body: string | null): string | null =>
  body === null ? null : createHmac('sha256', key).update(body, 'utf8').digest('base64url');

type Attempted = {
  claim: Claim;
  report: AttemptReport;
  /** What of it came from older deliveries. */
  content: { carried: string[]; hasCarriedValues: boolean };
  inEffect: InEffect;
  key: Buffer;
  startedAt: Date;
  endedAt: Date;
  random: () => number;
};

function attemptRow({ report, inEffect, key, startedAt, endedAt }: Attempted): AttemptRow {
  const { outcome, fault, errorCode, message, calls, fieldsSent, warnings, body } = report;
  return {
    revisionId: inEffect.revisionId,
    websiteRevisionId: inEffect.websiteRevisionId,
    outcome: outcome.kind,
    fault,
    errorCode,
    message,
    calls,
    fieldsSent,
    warnings,
    bodyHash: bodyHash(key, body),
    startedAt: startedAt.toISOString(),
    endedAt: endedAt.toISOString(),
  };
}

/**
 * A delivery that was tried. A rejection of values of which some were carried may be the older ones' fault: it is
 * tried once more with its own values alone.
 */
export function settleReport(attempted: Attempted): Settlement {
  const { claim, report, content, inEffect, endedAt, random } = attempted;
  const { outcome, fault } = report;
  const attempt = attemptRow(attempted);
  if (outcome.kind === 'rejected' && content.hasCarriedValues) {
    return { ...base(claim), state: 'pending', reason: aloneReason, waitMs: 0, attempt };
  }
  const next = nextAttempt({ attempts: claim.number, outcome, fault, now: endedAt, random });
  return {
    ...base(claim),
    state: next.state,
    reason: next.state === 'pending' && claim.isAlone ? aloneReason : next.reason,
    waitMs: next.dueAt && next.dueAt.getTime() - endedAt.getTime(),
    attempt,
    carried: next.state === 'delivered' ? content.carried : [],
    holdOnlyWhile: next.reason === 'paused' ? { is: 'revision', ...inEffect } : null,
  };
}
