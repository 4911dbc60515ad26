'use client';

import { FlaskConical, RotateCw } from 'lucide-react';
import type { ActionError } from '@/lib/actions/result';
import type { TestCheck } from '@/lib/integrations/define';
import { Button } from '../ui/button';
import { Checkbox } from '../ui/choice';
import { FailureNotice } from './failure-notice';
import { TestReportView } from './test-report-view';
import type { TestRun } from './use-connection-test';

type ConnectionTestProps = {
  /** What is tested: "Global", a domain; null where there is only one thing. */
  scopeName: string | null;
  run: TestRun | null;
  failure: ActionError | null;
  isBusy: boolean;
  pushesSample: boolean;
  onPushesSample: (pushesSample: boolean) => void;
  onTest: () => void;
  /** Sets the setting that would mend a check. */
  onAct: (act: NonNullable<TestCheck['act']>) => void;
};

export function ConnectionTest(props: ConnectionTestProps) {
  const { scopeName, run, failure, isBusy, pushesSample, onPushesSample, onTest, onAct } = props;
  return (
    <section aria-labelledby="connection-test" className="flex min-w-0 flex-col gap-3.5">
      <div className="flex items-center gap-2">
        <div className="min-w-0 flex-1">
          <h3 id="connection-test" className="font-semibold">
            Test connection
          </h3>
          {scopeName !== null && <p className="truncate text-ink-2 text-sm">{scopeName}</p>}
        </div>
        <Button size="sm" isBusy={isBusy} busyWord="Testing" onClick={onTest}>
          {run === null ? <FlaskConical /> : <RotateCw />}
          {run === null ? 'Test connection' : 'Test again'}
        </Button>
      </div>
      <Checkbox
        label="Also push a sample person and delete it again"
        help="One marked account exists at the partner for a moment."
        checked={pushesSample}
        onChange={(event) => onPushesSample(event.currentTarget.checked)}
      />
      <div aria-live="polite" className="flex flex-col gap-3.5">
        {failure !== null && <FailureNotice failure={failure} />}
        {run === null
          ? failure === null && <BeforeTheFirst pushesSample={pushesSample} />
          : failure === null && <TestReportView run={run} isBusy={isBusy} onAct={onAct} />}
      </div>
    </section>
  );
}

function BeforeTheFirst({ pushesSample }: { pushesSample: boolean }) {
  return (
    <p className="text-pretty text-ink-2 text-sm">
      Makes real calls with what stands in the fields, and with the stored keys where a field is empty.
      Nothing is saved here{pushesSample ? '.' : ' and nothing is created there.'}
    </p>
  );
}
