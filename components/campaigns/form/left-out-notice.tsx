import type { CampaignDefinition } from '@/lib/campaigns/definition';
import { leftOutOf, type PushedRows, sayLeftOut } from '@/lib/campaigns/pushed-values';
import { Notice } from '../../ui/notice';

type LeftOutNoticeProps = {
  form: CampaignDefinition['form'];
  rows: PushedRows | null;
  reasons: Readonly<Record<string, string>>;
};

/** What of the form the partner will not get, and why. */
export function LeftOutNotice({ form, rows, reasons }: LeftOutNoticeProps) {
  const values = rows ? leftOutOf(rows, form) : [];
  if (values.length === 0) return null;
  const labelsByReason = new Map<string, string[]>();
  for (const { label, reason } of values) {
    if (reason) labelsByReason.set(reason, [...(labelsByReason.get(reason) ?? []), label]);
  }
  const why = [...labelsByReason].map(([reason, labels]) => ({
    reason,
    labels: labels.join(', '),
    words: `${reasons[reason] ?? reason}.`,
  }));
  return (
    <Notice tone="warn" title={sayLeftOut(values)}>
      {why.length === 1 && why[0]?.words}
      {why.length > 1 && (
        <ul className="my-1 list-disc pl-5">
          {why.map(({ reason, labels, words }) => (
            <li key={reason}>
              {labels}: {words}
            </li>
          ))}
        </ul>
      )}{' '}
      Ask an admin to look at it under Integrations &amp; partners; you can publish meanwhile.
    </Notice>
  );
}
