'use client';

import { useIsMutating, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ActionResult } from '@/lib/actions/result';
import type { IntegrationsScreen } from '@/lib/integrations/get-integrations-screen';
import type { IntegrationCard } from '@/lib/integrations/list-integrations';
import { dataOf, failureOf, RequestFailure } from './request-failure';

const queryKey = ['integrations'];
const toggleKey = ['integrations', 'toggle'];
const pollMs = 10_000;

async function fetchScreen({ signal }: { signal: AbortSignal }): Promise<IntegrationsScreen> {
  const response = await fetch('/api/console/integrations', { signal, cache: 'no-store' });
  if (response.ok) return response.json();
  const hasEnded = response.status === 401;
  throw new RequestFailure({
    code: hasEnded ? 'unauthenticated' : 'unavailable',
    message: hasEnded ? 'Your session has ended.' : 'Passerelle does not answer at the moment.',
    fields: {},
  });
}

const mayHelpToRepeat = (error: unknown) => failureOf(error).code === 'unavailable';

/** The cards and the recent changes, renewed every ten seconds while the page is in sight and no switch is moving. */
export function useIntegrations(initialData: IntegrationsScreen) {
  const isToggling = useIsMutating({ mutationKey: toggleKey }) > 0;
  const { data, error } = useQuery({
    queryKey,
    queryFn: fetchScreen,
    initialData,
    refetchInterval: isToggling ? false : pollMs,
    retry: (count, thrown) => count < 2 && mayHelpToRepeat(thrown),
  });
  return { screen: data, failure: error && failureOf(error) };
}

/** Reads the cards and changes anew after something was saved. */
export function useRenewIntegrations(): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey });
}

/** Reads one card anew; null when that does not work. */
export function useReadCard(integrationId: string): () => Promise<IntegrationCard | null> {
  const client = useQueryClient();
  return async () => {
    // An answer that is under way may be older than what is asked about.
    await client.cancelQueries({ queryKey });
    const options = { queryKey, queryFn: fetchScreen, staleTime: 0, retry: false };
    const screen = await client.fetchQuery(options).catch(() => null);
    return screen?.cards.find(({ id }) => id === integrationId) ?? null;
  };
}

export type Toggle = { integrationId: string; enabled: boolean };
type Toggled = { enabled: boolean; deliveries: number };

type ToggleInput = {
  request: (toggle: Toggle) => Promise<ActionResult<Toggled>>;
  onDone: (toggle: Toggle, toggled: Toggled) => void;
  onFailed: (toggle: Toggle, error: unknown) => void;
};

/** Moves a switch at once, and back again when the server refuses. */
export function useToggle({ request, onDone, onFailed }: ToggleInput) {
  const client = useQueryClient();
  const show = ({ integrationId, enabled }: Toggle) =>
    client.setQueryData<IntegrationsScreen>(
      queryKey,
      (screen) => screen && withEnabled(screen, integrationId, enabled),
    );
  return useMutation({
    mutationKey: toggleKey,
    mutationFn: async (toggle: Toggle) => dataOf(await request(toggle)),
    onMutate: async (toggle) => {
      await client.cancelQueries({ queryKey });
      show(toggle);
    },
    onSuccess: (toggled, toggle) => onDone(toggle, toggled),
    onError: (error, toggle) => {
      show({ ...toggle, enabled: !toggle.enabled });
      onFailed(toggle, error);
    },
    onSettled: () => client.invalidateQueries({ queryKey }),
  });
}

function withEnabled(screen: IntegrationsScreen, id: string, enabled: boolean): IntegrationsScreen {
  const cards = screen.cards.map((card) =>
    card.id === id && card.connection ? { ...card, connection: { ...card.connection, enabled } } : card,
  );
  return { ...screen, cards };
}
