import { CircleAlert } from 'lucide-react';
import { furtherErrors } from './described-row';

type RowErrorsProps = {
  errors: Record<string, string>;
  path: string;
  /** Names of the controls that show their own. */
  shown: readonly string[];
};

/** What is wrong with a row but has no control of its own. */
export function RowErrors({ errors, path, shown }: RowErrorsProps) {
  return furtherErrors(errors, path, shown).map((message) => (
    <p key={message} className="flex gap-1.5 font-medium text-bad text-sm">
      <CircleAlert className="mt-0.5 size-3.5" />
      {message}
    </p>
  ));
}
