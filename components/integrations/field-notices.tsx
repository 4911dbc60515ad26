import type { SettingsView } from '@/lib/integrations/define';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { ActWords } from './act-words';

type ConflictNoticeProps = {
  label: string;
  /** What the other admin saved. */
  message: string;
  onSettle: (choice: 'mine' | 'theirs') => void;
};

/** Somebody else saved another value for the same entry. */
export function ConflictNotice({ label, message, onSettle }: ConflictNoticeProps) {
  return (
    <div data-conflict="" className="mb-2">
      <Notice tone="warn" title={message}>
        <span className="mt-2 flex flex-wrap gap-2">
          <Button size="sm" onClick={() => onSettle('theirs')}>
            <ActWords act="Take theirs" label={`for ${label}`} />
          </Button>
          <Button size="sm" onClick={() => onSettle('mine')}>
            <ActWords act="Keep mine" label={`for ${label}`} />
          </Button>
        </span>
      </Notice>
    </div>
  );
}

type AdviceNoticeProps = { advice: SettingsView['advice'][number]; onAct: () => void };

/** Settings that do not fit together, with the value that would. */
export function AdviceNotice({ advice, onAct }: AdviceNoticeProps) {
  return (
    <Notice tone="warn" title={advice.title} className="mb-2">
      {advice.text}
      <span className="mt-2 block">
        <Button size="sm" onClick={onAct}>
          {advice.act}
        </Button>
      </span>
    </Notice>
  );
}
