import 'server-only';
import type { RequestListener } from 'node:http';
import { dataCentres, type RealDataCentreId } from '../data-centres';
import { answerRequest } from './answer-request';
import { listenOnAll } from './listen';
import { optionsSchema, type SandboxOptions } from './options';
import { readSnapshotFile, writeSnapshotFile } from './snapshot-file';
import { createState, type SandboxState } from './state';

const loopback = new Set(['127.0.0.1', '::1', 'localhost']);

type DataCentrePorts = Partial<Record<RealDataCentreId, number>>;
type Played = { dataCentre: RealDataCentreId; port: number };

export type Sandbox = {
  origin: string;
  /** Of the further ports, by the data centre that each plays. */
  origins: Partial<Record<RealDataCentreId, string>>;
  state: SandboxState;
  close(): Promise<void>;
};

/**
 * Starts the local Gigya: an emulator of the endpoints that a lite registration needs (api.md section 8), with a page at
 * `/` and a control interface below `/__admin`. Every port is on loopback only, and 0 takes a free one; `ports` are
 * further ones that each play a data centre. `now` is its clock in ms; a `seed` makes its ids and tokens the same in
 * every run. A snapshot file is read at the start, where there
 * is one, and written at the end. Options overrule those of the snapshot and hold until a reset.
 * @throws Error for a host that is not loopback or a file that is no snapshot, or what listening throws (a used port)
 */
export async function startSandbox(input: {
  port: number;
  host?: string;
  now?: () => number;
  seed?: string;
  ports?: DataCentrePorts;
  options?: Partial<SandboxOptions>;
  snapshotFile?: string;
}): Promise<Sandbox> {
  const { port, host = '127.0.0.1', now = Date.now, ports = {}, snapshotFile } = input;
  if (!loopback.has(host))
    throw new Error('The sandbox listens on this machine only: 127.0.0.1, ::1 or localhost.');
  const state = createState(now, input.seed);
  if (snapshotFile) await readSnapshotFile(state, snapshotFile);
  state.options = optionsSchema.parse({ ...state.options, ...input.options });
  const closing = new AbortController();
  const handlerOf =
    (portDataCentre: RealDataCentreId | null): RequestListener =>
    (request, response) =>
      void answerRequest({ state, portDataCentre, request, response, closing: closing.signal });
  const servers = await openAll({ port, host, played: playedOn(ports), handlerOf });
  return {
    origin: servers.origin,
    origins: servers.origins,
    state,
    async close() {
      closing.abort();
      await Promise.all([servers.close(), state.webhooks.close()]);
      if (snapshotFile) await writeSnapshotFile(state, snapshotFile);
    },
  };
}

function playedOn(ports: DataCentrePorts): Played[] {
  return dataCentres.flatMap(({ id }) => {
    const port = ports[id];
    return port === undefined ? [] : [{ dataCentre: id, port }];
  });
}

async function openAll(input: {
  port: number;
  host: string;
  played: Played[];
  handlerOf(dataCentre: RealDataCentreId | null): RequestListener;
}) {
  const { port, host, played, handlerOf } = input;
  const [main, ...others] = await listenOnAll([
    { port, host, handler: handlerOf(null) },
    ...played.map((one) => ({ port: one.port, host, handler: handlerOf(one.dataCentre) })),
  ]);
  const origins: Sandbox['origins'] = {};
  for (const [index, { origin }] of others.entries()) {
    const dataCentre = played[index]?.dataCentre;
    if (dataCentre) origins[dataCentre] = origin;
  }
  return {
    origin: main?.origin ?? '',
    origins,
    close: () => Promise.all([main, ...others].map((listener) => listener?.close())),
  };
}
