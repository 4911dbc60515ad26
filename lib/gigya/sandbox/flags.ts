/** Whether a parameter says yes, in any of the spellings that SDKs send: `true`, `True`, `1` (api.md section 2.2). */
export const isTrue = (value: string | undefined): boolean => /^(true|1)$/i.test(value ?? '');
