'use client';

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ActionError } from '@/lib/actions/result';
import type { ConfigureActions } from './configure-actions';
import { effectiveSettings, type Scope } from './draft';
import { useDescribed } from './mapping/use-described';
import { answerOf, dataOf } from './request-failure';
import type { Configure } from './use-configure';

type ViewInput = {
  configure: Configure;
  scope: Scope;
  actions: Pick<ConfigureActions, 'describe' | 'readSchema' | 'getContext'>;
};

export type ScopeView = ReturnType<typeof useScopeView>;

/** What the settings of the open tab mean, before anything is saved. */
export function useScopeView({ configure, scope, actions }: ViewInput) {
  const { manifest, draft } = configure;
  const integrationId = manifest.id;
  const [destinations, setDestinations] = useState<ReadonlyMap<Scope, string>>(new Map());
  const [problem, setProblem] = useState<{ scope: Scope; message: string } | null>(null);
  const [isReading, setReading] = useState(false);
  const { data: context = null } = useQuery({
    queryKey: ['configure-context', integrationId],
    queryFn: async () => dataOf(await actions.getContext({ integrationId })),
    gcTime: 0,
  });
  const { askAgain, ...described } = useDescribed({
    describe: actions.describe,
    integrationId,
    websiteId: scope,
    settings: effectiveSettings(draft, scope),
    destination: destinations.get(scope) ?? null,
    locale: 'en',
  });

  const readFields = async () => {
    if (isReading) return;
    setProblem(null);
    const fail = ({ message }: Pick<ActionError, 'message'>) => setProblem({ scope, message });
    const entries = configure.read(fail, scope);
    if (entries === null) return;
    setReading(true);
    const result = await answerOf(() => actions.readSchema({ ...entries, websiteId: scope }));
    setReading(false);
    if (!result.ok) return configure.refuse(result.error.fields, () => fail(result.error));
    if (result.data.kind === 'problem') return fail(result.data);
    const { destination } = result.data;
    setDestinations((before) => new Map(before).set(scope, destination));
    askAgain();
  };

  const readProblem = problem?.scope === scope ? problem.message : null;
  return { ...described, context, askAgain, readFields, isReading, readProblem };
}
