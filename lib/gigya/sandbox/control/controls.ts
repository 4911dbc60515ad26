import { listAccounts, postAccount } from './account-controls';
import {
  addFaults,
  advanceClock,
  clearFaults,
  getSnapshot,
  postSnapshot,
  reset,
  setOptions,
} from './behaviour-controls';
import { type Control, good } from './control';
import { describeState } from './describe-state';
import { getSchema, setDynamic, setField, setSchemaMode } from './schema-controls';
import { listSites, postKeyPair, postSite, revealSecret } from './site-controls';
import { listWebhooks, postWebhook, removeWebhook } from './webhook-controls';

/** The control interface by `METHOD path`, for tests and demonstrations; lists come newest first. */
export const controls: ReadonlyMap<string, Control> = new Map<string, Control>([
  ['GET /__admin/state', describeState],
  ['POST /__admin/reset', reset],
  ['GET /__admin/accounts', listAccounts],
  ['POST /__admin/accounts', postAccount],
  ['GET /__admin/calls', ({ state }) => good({ total: state.callCount, calls: state.calls.toReversed() })],
  ['POST /__admin/faults', addFaults],
  ['POST /__admin/faults/clear', clearFaults],
  ['GET /__admin/options', ({ state }) => good(state.options)],
  ['POST /__admin/options', setOptions],
  ['POST /__admin/clock', advanceClock],
  ['GET /__admin/schema', getSchema],
  ['POST /__admin/schema', setSchemaMode],
  ['POST /__admin/schema/fields', setField],
  ['POST /__admin/schema/dynamic', setDynamic],
  ['GET /__admin/sites', listSites],
  ['POST /__admin/sites', postSite],
  ['POST /__admin/key-pairs', postKeyPair],
  ['POST /__admin/secrets/reveal', revealSecret],
  ['GET /__admin/webhooks', listWebhooks],
  ['POST /__admin/webhooks', postWebhook],
  ['POST /__admin/webhooks/remove', removeWebhook],
  ['GET /__admin/snapshot', getSnapshot],
  ['POST /__admin/snapshot', postSnapshot],
]);
