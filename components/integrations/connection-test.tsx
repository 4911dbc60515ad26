'use client';

import { CircleCheck, CircleX, FlaskConical, type LucideIcon, RotateCw, TriangleAlert } from 'lucide-react';
import type { ActionError } from '@/lib/actions/result';
import type { Locale } from '@/lib/forms/variables';
import type { TestCheck, TestReport } from '@/lib/integrations/define';
import type { ConnectionTestReport } from '@/lib/integrations/test-connection';
import { Badge } from '../ui/badge';
import { Button } from '../ui/button';
import { cn } from '../ui/cn';
import { RelativeTime } from '../ui/relative-time';
import type { Tone } from '../ui/tone';
import { FailureNotice } from './failure-notice';

/** A report, when it was made (ISO 8601), and whether the entries have changed since. */
export type TestRun = { report: ConnectionTestReport; at: string; isStale: boolean };

type ConnectionTestProps = {
  run: TestRun | null;
  failure: ActionError | null;
  isBusy: boolean;
  onTest: () => void;
};

const faces: Record<TestCheck['state'], { icon: LucideIcon; ink: string; box: string; word: string }> = {
  ok: { icon: CircleCheck, ink: 'text-ok-solid', box: 'bg-ok-soft', word: 'Passed' },
  warning: { icon: TriangleAlert, ink: 'text-warn-solid', box: 'bg-warn-soft', word: 'Warning' },
  failed: { icon: CircleX, ink: 'text-bad-solid', box: 'bg-bad-soft', word: 'Failed' },
};

export function ConnectionTest({ run, failure, isBusy, onTest }: ConnectionTestProps) {
  return (
    <section
      aria-labelledby="connection-test"
      className="flex flex-col gap-3.5 border-line bg-[color-mix(in_srgb,var(--color-sunken)_50%,var(--color-raised))] p-5 max-md:border-t max-md:px-4 md:overflow-auto md:border-l md:[scrollbar-width:thin]"
    >
      <div className="flex items-center gap-2">
        <h3 id="connection-test" className="flex-1 font-semibold">
          Test connection
        </h3>
        <Button size="sm" isBusy={isBusy} busyWord="Testing" onClick={onTest}>
          {run === null ? <FlaskConical /> : <RotateCw />}
          {run === null ? 'Test connection' : 'Test again'}
        </Button>
      </div>
      <div aria-live="polite" className="flex flex-col gap-3.5">
        {failure !== null && <FailureNotice failure={failure} />}
        {run === null
          ? failure === null && <BeforeTheFirst />
          : failure === null && <Report run={run} isBusy={isBusy} />}
      </div>
    </section>
  );
}

function BeforeTheFirst() {
  return (
    <p className="text-pretty text-ink-2 text-sm">
      Makes real calls with what stands in the fields, and with the stored keys where a field is empty.
      Nothing is saved here and nothing is created there.
    </p>
  );
}

function verdict({ works, checks }: TestReport): { tone: Tone; icon: LucideIcon; words: string } {
  const warnings = checks.filter(({ state }) => state === 'warning').length;
  if (!works) return { tone: 'bad', icon: CircleX, words: 'Does not work' };
  if (warnings === 0) return { tone: 'ok', icon: CircleCheck, words: 'Works' };
  const words = warnings === 1 ? 'Works, 1 warning' : `Works, ${warnings} warnings`;
  return { tone: 'warn', icon: TriangleAlert, words };
}

const durationWords = (ms: number) => (ms < 1000 ? `${ms} ms` : `${(ms / 1000).toFixed(1)} s`);

function Report({ run, isBusy }: { run: TestRun; isBusy: boolean }) {
  const { report, at, isStale } = run;
  const { tone, icon, words } = verdict(report);
  return (
    <>
      <p className="flex flex-wrap items-center gap-2 text-sm">
        <Badge tone={tone} icon={icon}>
          {words}
        </Badge>
        <span className="text-ink-2">
          <RelativeTime at={at} />, took {durationWords(report.durationMs)}
        </span>
      </p>
      {isStale && <p className="text-ink-2 text-sm">The entries have changed since. Test again.</p>}
      <ol className={cn('flex flex-col gap-[13px]', isBusy && 'opacity-60')}>
        {report.checks.map((check) => (
          <Check key={check.id} check={check} locale={report.locale} />
        ))}
      </ol>
    </>
  );
}

function Check({ check, locale }: { check: TestCheck; locale: Locale }) {
  const { icon: Icon, ink, box, word } = faces[check.state];
  return (
    <li className="grid grid-cols-[20px_minmax(0,1fr)] gap-2.5">
      <Icon className={cn('mt-px size-[18px]', ink)} />
      <div className="break-words">
        <p className="font-semibold">
          <span className="sr-only">{word}: </span>
          <span lang={locale}>{check.title}</span>
        </p>
        {check.detail !== undefined && (
          <p lang={locale} className="text-ink-2 text-sm">
            {check.detail}
          </p>
        )}
        {check.nextStep !== undefined && (
          <p className={cn('mt-2 rounded-md p-3 text-sm', box)}>
            <b className="font-semibold">Next step:</b> <span lang={locale}>{check.nextStep}</span>
          </p>
        )}
      </div>
    </li>
  );
}
