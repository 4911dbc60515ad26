'use client';

import { useState } from 'react';
import type { ActionError } from '@/lib/actions/result';
import type { ConnectionTestReport } from '@/lib/integrations/test-connection';
import type { ConfigureActions } from './configure-actions';
import type { Scope } from './draft';
import { answerOf } from './request-failure';
import type { Configure } from './use-configure';

/** A report, when it was made (ISO 8601), and whether the entries have changed since. */
export type TestRun = { report: ConnectionTestReport; at: string; isStale: boolean };

type Made = { report: ConnectionTestReport; at: string; changes: number };

type TestInput = {
  configure: Configure;
  scope: Scope;
  test: ConfigureActions['test'];
  /** Called after the partner has answered. */
  onTested: () => void;
};

/** Test connection of the open tab; each tab keeps its own last report. */
export function useConnectionTest({ configure, scope, test, onTested }: TestInput) {
  const [made, setMade] = useState<ReadonlyMap<Scope, Made>>(new Map());
  const [failed, setFailed] = useState<{ scope: Scope; failure: ActionError } | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [pushesSample, setPushesSample] = useState(false);

  const start = async () => {
    if (isBusy) return;
    setFailed(null);
    const fail = (failure: ActionError) => setFailed({ scope, failure });
    const entries = configure.read(fail, scope);
    if (entries === null) return;
    const { changes } = configure;
    setBusy(true);
    const result = await answerOf(() => test({ ...entries, websiteId: scope, pushesSample }));
    setBusy(false);
    if (!result.ok) return configure.refuse(result.error.fields, () => fail(result.error));
    const run = { report: result.data, at: new Date().toISOString(), changes };
    setMade((before) => new Map(before).set(scope, run));
    onTested();
  };

  const last = made.get(scope);
  const run: TestRun | null = last
    ? { report: last.report, at: last.at, isStale: last.changes !== configure.changes }
    : null;
  const failure = failed?.scope === scope ? failed.failure : null;
  return { run, failure, isBusy, pushesSample, setPushesSample, start };
}

export type ConnectionTestState = ReturnType<typeof useConnectionTest>;
