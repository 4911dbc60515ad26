import type { FieldErrors } from './step-errors';

/** Puts the cursor into the first field with an error, in the order of the screen. @returns whether there is an error */
export function focusFirstError(form: HTMLFormElement, errors: FieldErrors): boolean {
  const names = new Set(Object.keys(errors));
  const field = Array.from(form.elements).find((element) => names.has(element.getAttribute('name') ?? ''));
  if (field instanceof HTMLElement) field.focus();
  return names.size > 0;
}
