import { AlertIcon } from './alert-icon';

/** What is wrong with an answer; its input points here by `id`. */
export function FieldError({ id, children }: { id: string; children: string }) {
  return (
    <p className="error" id={id}>
      <AlertIcon />
      {children}
    </p>
  );
}
