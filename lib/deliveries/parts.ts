import 'server-only';
import { accountKey } from '../credentials/account-key';
import type { Implementation } from '../integrations/define';
import { openConnection } from '../integrations/open-connection';
import { getImplementation } from '../integrations/registry';

/** What a worker is made of besides the database; each part can be replaced. */
export type WorkerParts = {
  getImplementation: (integrationId: string) => Implementation | undefined;
  openConnection: typeof openConnection;
  accountKey: typeof accountKey;
  /** Replaces the database's clock. */
  clock: (() => Date) | null;
  random: () => number;
  /** How long a lane without work is kept. */
  releaseIdleAfterMs: number;
};

export const defaultParts: WorkerParts = {
  getImplementation,
  openConnection,
  accountKey,
  clock: null,
  random: Math.random,
  releaseIdleAfterMs: 60_000,
};
