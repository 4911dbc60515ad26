import { CircleCheck, CircleX, type LucideIcon, TriangleAlert } from 'lucide-react';
import type { Locale } from '@/lib/forms/variables';
import type { TestCheck, TestReport } from '@/lib/integrations/define';
import { Badge } from '../ui/badge';
import { Button } from '../ui/button';
import { cn } from '../ui/cn';
import { RelativeTime } from '../ui/relative-time';
import type { Tone } from '../ui/tone';
import type { TestRun } from './use-connection-test';

type Act = NonNullable<TestCheck['act']>;
type TestReportViewProps = { run: TestRun; isBusy: boolean; onAct: (act: Act) => void };

const faces: Record<TestCheck['state'], { icon: LucideIcon; ink: string; box: string; word: string }> = {
  ok: { icon: CircleCheck, ink: 'text-ok-solid', box: 'bg-ok-soft', word: 'Passed' },
  warning: { icon: TriangleAlert, ink: 'text-warn-solid', box: 'bg-warn-soft', word: 'Warning' },
  failed: { icon: CircleX, ink: 'text-bad-solid', box: 'bg-bad-soft', word: 'Failed' },
};

export function TestReportView({ run, isBusy, onAct }: TestReportViewProps) {
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
          <Check key={check.id} check={check} locale={report.locale} onAct={onAct} />
        ))}
      </ol>
    </>
  );
}

function verdict({ works, checks }: Pick<TestReport, 'works' | 'checks'>): {
  tone: Tone;
  icon: LucideIcon;
  words: string;
} {
  const warnings = checks.filter(({ state }) => state === 'warning').length;
  if (!works) return { tone: 'bad', icon: CircleX, words: 'Does not work' };
  if (warnings === 0) return { tone: 'ok', icon: CircleCheck, words: 'Works' };
  const words = warnings === 1 ? 'Works, 1 warning' : `Works, ${warnings} warnings`;
  return { tone: 'warn', icon: TriangleAlert, words };
}

const durationWords = (ms: number) => (ms < 1000 ? `${ms} ms` : `${(ms / 1000).toFixed(1)} s`);

type CheckProps = { check: TestCheck; locale: Locale; onAct: (act: Act) => void };

function Check({ check, locale, onAct }: CheckProps) {
  const { icon: Icon, ink, box, word } = faces[check.state];
  const { act, nextStep } = check;
  return (
    <li className="grid grid-cols-[20px_minmax(0,1fr)] gap-2.5">
      <Icon className={cn('mt-px size-[18px]', ink)} />
      <div className="[overflow-wrap:anywhere]">
        <p className="font-semibold">
          <span className="sr-only">{word}: </span>
          <span lang={locale}>{check.title}</span>
        </p>
        {check.detail !== undefined && (
          <p lang={locale} className="text-ink-2 text-sm">
            {check.detail}
          </p>
        )}
        {(nextStep !== undefined || act !== undefined) && (
          <div className={cn('mt-2 flex flex-col items-start gap-2 rounded-md p-3 text-sm', box)}>
            {nextStep !== undefined && (
              <p>
                <b className="font-semibold">Next step:</b> <span lang={locale}>{nextStep}</span>
              </p>
            )}
            {act !== undefined && (
              <Button size="sm" onClick={() => onAct(act)}>
                <span lang={locale}>{act.label}</span>
              </Button>
            )}
          </div>
        )}
      </div>
    </li>
  );
}
