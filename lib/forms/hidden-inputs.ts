/** What a hosted form sends beside the answers, each by this name. */
const hiddenInputs = ['slug', 'channel', 'source', 'revision'] as const;
export type HiddenInputs = Record<(typeof hiddenInputs)[number], string>;

/** Whether an input of this name is the form's own, so that no field may have it. */
export const isHiddenInput = (name: string): boolean => hiddenInputs.some((hidden) => hidden === name);
