'use client';

import type { ActionError } from '@/lib/actions/result';
import type { SettingsView } from '@/lib/integrations/define';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { RelativeTime } from '../../ui/relative-time';
import { FailureNotice } from '../failure-notice';
import type { Described } from './keep-described';
import { LeftOutRows } from './left-out-rows';
import { SentRequests } from './sent-requests';

type SettingsPreviewProps = {
  /** Null before the first answer. */
  described: Described | null;
  isBusy: boolean;
  failure: ActionError | null;
  /** Words by reason. */
  warningTexts: Record<string, string>;
  onReadFields: () => void;
  isReading: boolean;
  /** Why the fields could not be read. */
  readProblem: string | null;
};

/** What a push of a sample person would send, before anything is saved. */
export function SettingsPreview(props: SettingsPreviewProps) {
  const { described, isBusy, failure, warningTexts, ...fields } = props;
  return (
    <section aria-labelledby="settings-preview" className="flex min-w-0 flex-col gap-3.5">
      <div>
        <h3 id="settings-preview" className="font-semibold">
          What would be sent
        </h3>
        <p className="text-ink-2 text-sm">For an invented person. Nothing is sent here.</p>
      </div>
      <ReadFields {...fields} schemaReadAt={described?.schemaReadAt ?? null} />
      {failure !== null && <FailureNotice failure={failure} />}
      {described !== null && Object.keys(described.fields).length > 0 && (
        <Notice tone="warn" title="Some entries need a correction.">
          {described.view && 'This is what would have been sent before.'}
        </Notice>
      )}
      <div aria-busy={isBusy} className="flex min-w-0 flex-col gap-3.5">
        {described?.view && <View view={described.view} warningTexts={warningTexts} />}
      </div>
    </section>
  );
}

type ReadFieldsProps = Pick<SettingsPreviewProps, 'onReadFields' | 'isReading' | 'readProblem'> & {
  schemaReadAt: string | null;
};

function ReadFields({ schemaReadAt, onReadFields, isReading, readProblem }: ReadFieldsProps) {
  return (
    <div>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2 text-sm">
        <p className="min-w-0 flex-1 text-ink-2">
          {schemaReadAt === null ? (
            'The fields of the site have not been read yet.'
          ) : (
            <>
              Fields read <RelativeTime at={schemaReadAt} />
            </>
          )}
        </p>
        <Button size="sm" isBusy={isReading} busyWord="Reading" onClick={onReadFields}>
          Read the fields
        </Button>
      </div>
      <div aria-live="polite">
        {readProblem !== null && (
          <Notice tone="bad" className="mt-2">
            {readProblem}
          </Notice>
        )}
      </div>
    </div>
  );
}

function View({ view, warningTexts }: { view: SettingsView; warningTexts: Record<string, string> }) {
  const { method, requests, rows } = view;
  return (
    <>
      <div className="text-sm">
        <p className="font-semibold">{method.label}</p>
        {method.why.map((sentence) => (
          <p key={sentence} className="wrap-anywhere text-ink-2">
            {sentence}
          </p>
        ))}
      </div>
      <LeftOutRows rows={rows} warningTexts={warningTexts} />
      <SentRequests requests={requests} />
    </>
  );
}
