const box =
  'w-full rounded-md border border-line-strong bg-surface text-base text-ink max-md:text-md ring-field disabled:border-line disabled:bg-sunken disabled:text-ink-2';
const readOnly = '[&[readonly]]:bg-sunken';
const bad =
  'aria-invalid:border-bad-solid aria-invalid:not-focus-visible:shadow-[0_0_0_1px_var(--color-bad-solid)]';

/** An input that draws its own border. */
export const controlStyle = `${box} ${readOnly} ${bad} h-9 px-2.5 max-md:h-10`;

/** Several lines. */
export const areaStyle = `${box} ${readOnly} ${bad} min-h-20 px-2.5 py-2`;

/** The border around an input that shares its box with an icon or a button. */
export const frameStyle =
  'flex w-full items-center gap-2 rounded-md border border-line-strong bg-surface px-2.5 ring-field has-aria-invalid:border-bad-solid has-aria-invalid:not-focus-within:shadow-[0_0_0_1px_var(--color-bad-solid)] has-disabled:border-line has-disabled:bg-sunken';

/** An input inside such a frame. */
export const bareControlStyle =
  'min-w-0 flex-1 self-stretch bg-transparent text-base outline-none max-md:text-md disabled:text-ink-2';
