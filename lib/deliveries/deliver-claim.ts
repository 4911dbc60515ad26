import 'server-only';
import type { AttemptReport } from '../integrations/define';
import { log } from '../observability/log';
import { internalError, laneIsGone, makeAttempt } from './attempt';
import type { Claim } from './claim';
import type { LoadedContent } from './load-contents';
import type { Opened } from './open-lane-connection';
import {
  type Settlement,
  settleMisplaced,
  settleOff,
  settleReport,
  settleSuperseded,
  settleUnreadable,
  settleUntried,
} from './settlement';

const reloadAfterMs = 1_000;

type DeliverInput = {
  claim: Claim;
  loaded: LoadedContent | undefined;
  opened: Opened;
  cut: AbortController;
  random: () => number;
};

/** How a delivery goes on, and what the partner told about itself on the way. */
type Delivered = { settlement: Settlement; told: Pick<AttemptReport, 'detected' | 'schema'> };

/**
 * Carries one claimed delivery out: makes an attempt where the connection and the content allow one.
 * @returns null when the lane was lost meanwhile and nothing may be recorded
 */
export async function deliverClaim(input: DeliverInput): Promise<Delivered | null> {
  const { opened } = input;
  const settlement = settleWithoutAttempt(input);
  if (settlement) return { settlement, told: {} };
  return opened.kind === 'open' ? attempt({ ...input, opened }) : null;
}

function settleWithoutAttempt({ claim, loaded, opened }: DeliverInput): Settlement | null {
  if (loaded?.kind === 'misplaced') return settleMisplaced(claim, loaded.lane);
  if (loaded?.kind === 'nothing_left') return settleSuperseded(claim);
  switch (opened.kind) {
    case 'off':
      return settleOff(claim);
    case 'unusable':
      return settleUntried(claim, opened.waitMs);
    case 'unreadable':
      return settleUnreadable(claim, opened.inEffect);
    case 'open':
      return isOutdated(loaded, opened) ? settleUntried(claim, reloadAfterMs) : null;
  }
}

/** The content was made for one key, and between its reading and now the website has got or lost one. */
const isOutdated = (loaded: LoadedContent | undefined, { inEffect }: Extract<Opened, { kind: 'open' }>) =>
  loaded?.kind === 'content' && loaded.website.revisionId !== inEffect.websiteRevisionId;

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
    inEffect: opened.inEffect,
    key: opened.key,
    startedAt,
    endedAt: new Date(),
    random,
  });
  return { settlement, told: report };
}
