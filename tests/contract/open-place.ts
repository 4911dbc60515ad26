import type { GigyaKeys, GigyaSite } from '@/lib/gigya/call';
import { demoSite } from '@/lib/gigya/sandbox/demo-site';
import { newKeyPair } from '@/lib/gigya/sandbox/new-key-pair';
import { type Sandbox, startSandbox } from '@/lib/gigya/sandbox/start-sandbox';
import type { ContractSettings, ServerKeys } from './read-settings';

export type OpenPlace = {
  name: string;
  /** How long to wait before an index is asked again. */
  lookAgainMs: number;
  keys: ServerKeys[];
  site(credentials: GigyaKeys): GigyaSite;
  close(): Promise<void>;
};

/** What the contract is tested against, ready to be called; a sandbox is started where nothing else was named. */
export async function openPlace(settings: ContractSettings): Promise<OpenPlace> {
  const { place, keys, mode } = settings;
  const foreign = { keys, lookAgainMs: 2_500, close: async () => undefined };
  if (place.kind === 'centre') {
    const { id } = place;
    return { ...foreign, name: `a site in ${id}`, site: (credentials) => ({ dataCentre: id, credentials }) };
  }
  if (place.kind === 'origin') return { ...foreign, name: place.origin, site: siteAt(place.origin) };
  const sandbox = await startSandbox({ port: 0, options: { searchLagMs: 200 } });
  const demoKeys = keysOfDemoSite(sandbox).filter(({ kind }) => mode === undefined || kind === mode);
  return {
    name: 'our own sandbox',
    lookAgainMs: 150,
    keys: demoKeys,
    site: siteAt(sandbox.origin),
    close: () => sandbox.close(),
  };
}

const siteAt = (sandboxOrigin: string) => (credentials: GigyaKeys) =>
  ({ dataCentre: 'sandbox', sandboxOrigin, credentials }) as const;

/** The demo keys in each way to authenticate; its user key is given a key pair. */
function keysOfDemoSite(sandbox: Sandbox): ServerKeys[] {
  const pair = newKeyPair();
  const user = sandbox.state.sites
    .get(demoSite.apiKey)
    ?.users.find(({ userKey }) => userKey === demoSite.userKey);
  if (user) user.publicKeyPem = pair.publicKeyPem;
  const { apiKey, userKey } = demoSite;
  return [
    { kind: 'secret', ...demoSite },
    { kind: 'signed', ...demoSite },
    { kind: 'bearer', apiKey, userKey, privateKey: pair.privateKeyPem },
  ];
}
