import 'server-only';
import { log } from '../observability/log';
import { internalError, laneIsGone, makeAttempt } from './attempt';
import type { Claim } from './claim';
import type { LoadedContent } from './load-contents';
import type { Opened } from './open-lane-connection';
import {
  type Settlement,
  settleOff,
  settleReport,
  settleSuperseded,
  settleUnreadable,
  settleUntried,
} from './settlement';

type DeliverInput = {
  claim: Claim;
  loaded: LoadedContent | undefined;
  opened: Opened;
  cut: AbortController;
  random: () => number;
};

/** How a delivery goes on, and what the partner told about itself on the way. */
type Delivered = { settlement: Settlement; detected?: Record<string, string> | undefined };

/**
 * Carries one claimed delivery out: makes an attempt where the connection and the content allow one.
 * @returns null when the lane was lost meanwhile and nothing may be recorded
 */
export async function deliverClaim(input: DeliverInput): Promise<Delivered | null> {
  const { claim, loaded, opened } = input;
  if (loaded?.kind === 'nothing_left') return { settlement: settleSuperseded(claim) };
  if (opened.kind === 'off') return { settlement: settleOff(claim) };
  if (opened.kind === 'unusable') return { settlement: settleUntried(claim, opened.waitMs) };
  if (opened.kind === 'unreadable') return { settlement: settleUnreadable(claim, opened.revisionId) };
  return attempt({ ...input, opened });
}

async function attempt({
  claim,
  loaded,
  opened,
  cut,
  random,
}: DeliverInput & { opened: Extract<Opened, { kind: 'open' }> }): Promise<Delivered | null> {
  const startedAt = new Date();
  const isReadable = loaded?.kind === 'content';
  if (!isReadable) log().error({ deliveryId: claim.id }, 'the content of a delivery cannot be read');
  const report = isReadable ? await makeAttempt({ ...opened, content: loaded.content, cut }) : internalError;
  if (cut.signal.reason === laneIsGone) return null;
  const settlement = settleReport({
    claim,
    report,
    content: isReadable ? loaded : { carried: [], hasCarriedValues: false },
    revisionId: opened.connection.revisionId,
    key: opened.key,
    startedAt,
    endedAt: new Date(),
    random,
  });
  return { settlement, detected: report.detected };
}
