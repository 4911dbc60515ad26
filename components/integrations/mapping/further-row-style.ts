/** A row whose controls stand beside each other where there is room, and its cross at the end. */
export const furtherRowStyle =
  'grid grid-cols-[minmax(0,1fr)_auto] gap-x-2 gap-y-1 border-line border-b py-3 last:border-b-0 @md:grid-cols-[minmax(0,2fr)_minmax(0,3fr)_auto]';

export const furtherTargetStyle =
  'flex min-w-0 flex-col gap-1 max-@md:col-span-2 @md:col-start-2 @md:row-start-1';

export const removeButtonStyle = 'mt-[5px] text-ink-2 max-md:size-10 @md:col-start-3 @md:row-start-1';
