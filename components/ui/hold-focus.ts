import type { MouseEvent } from 'react';

/**
 * For the `onMouseDown` of a form that checks fields as they are left: a press on a button keeps the focus in the
 * field, since a message that appears at that moment would move the button away from under the pointer. A tab takes
 * the focus, since it may put the field out of sight.
 */
export function holdFocus(event: MouseEvent): void {
  if (event.target instanceof Element && event.target.closest('button:not([role="tab"])'))
    event.preventDefault();
}
