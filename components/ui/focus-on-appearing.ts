/** A `ref` for what takes the focus when it appears; being one function, React calls it then only. */
export function focusOnAppearing(element: HTMLElement | null): void {
  element?.focus();
}
