import type { TestReport } from '../define';
import { demoSecrets } from './delivery.fixture';
import type { Lite } from './lite.fixture';
import { type GigyaLiteSettings, settingsSchema } from './manifest';

export const testedSettings = settingsSchema.parse({ dataCentre: 'sandbox' });
export const testedAs = { locale: 'en', pushesSample: false } as const;

export const findCheck = (report: TestReport, id: string) => report.checks.find((check) => check.id === id);

/** Test connection at a site that is started later. */
export const testerOf = (lite: () => Lite) => ({
  /** With the demo site's keys unless told otherwise; `change` is about the settings and the sample. */
  test(
    secrets: Record<string, string> = demoSecrets,
    change: Partial<GigyaLiteSettings & { pushesSample: boolean }> = {},
  ): Promise<TestReport> {
    const { pushesSample = false, ...changed } = change;
    const input = { settings: { ...testedSettings, ...changed }, secrets, ...testedAs, pushesSample };
    return lite().implementation.testConnection({ ...input, signal: new AbortController().signal });
  },
  /** Says which methods the keys may call from now on. */
  allow(...permissions: string[]): void {
    for (const user of lite().site().users) user.permissions = permissions;
  },
});
