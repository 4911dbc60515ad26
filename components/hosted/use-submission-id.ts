import { useEffect, useState } from 'react';

/**
 * The submission id of the form: the rendered one, unless this entry of the browser's history was accepted before.
 * Whoever goes back and sends the form again is then the same participation; a new visit is a new one.
 */
export function useSubmissionId(rendered: string): { submissionId: string; keep: () => void } {
  const [kept, setKept] = useState<string | null>(null);

  // Reads what an earlier document left in the browser's history.
  useEffect(() => {
    const left: unknown = Reflect.get(Object(window.history.state), 'submissionId');
    if (typeof left === 'string') setKept(left);
  }, []);

  const submissionId = kept ?? rendered;
  return { submissionId, keep: () => window.history.replaceState({ submissionId }, '') };
}
