import { Trash2 } from 'lucide-react';
import { Button } from '../../ui/button';

type EditorFootProps = {
  /** What is edited. */
  title: string;
  /** Absent for what cannot be removed. */
  onRemove?: (() => void) | undefined;
  onDone: () => void;
};

/** The ways out of the editor below a row. */
export function EditorFoot({ title, onRemove, onDone }: EditorFootProps) {
  return (
    <div className="flex justify-between gap-2">
      {onRemove ? (
        <Button size="sm" tone="danger" onClick={onRemove} aria-label={`Remove ${title}`}>
          <Trash2 />
          Remove
        </Button>
      ) : (
        <span />
      )}
      <Button size="sm" onClick={onDone}>
        Done
      </Button>
    </div>
  );
}
