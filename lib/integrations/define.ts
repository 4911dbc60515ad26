import type { z } from 'zod';
import type { Locale, Profile, Variable } from '../forms/variables';

/** How one setting is asked for in the Configure dialog; stands in the zod schema as `.meta(...)`. */
export type SettingMeta = {
  label: string;
  help?: string;
  placeholder?: string;
  control: 'text' | 'secret' | 'select';
  /** Asked for, required and used only while another setting has one of these values. */
  when?: { setting: string; is: string[] };
};

/** One row of what a partner receives, shown on the Form step. */
export type MappingRow = { variables: Variable[]; parameters: string[]; example: string };

/** Why a delivery ended as it did, in words for the admin; looked up by `AttemptReport.fault`. */
export type FaultText = { title: string; cause: string; nextStep: string };

/** What an admin should understand before setting a partner up, folded in the Configure dialog. */
export type Explanation = { title: string; parts: { title: string; paragraphs: string[] }[] };

/** A partner as client-safe data: no functions, no JSX, no server import. */
export type Manifest = {
  id: string;
  /** The product name of the integration and the default name of its connection. */
  name: string;
  category: 'accounts' | 'sign-on' | 'webhooks';
  description: string;
  /** Path below public/. */
  logo: string;
  /** Where the integration may be chosen. Branch on these, never on an id. */
  capabilities: { singleSignOn: boolean };
  /** What is stored in clear, with `.meta(SettingMeta)` on each key. */
  settings: z.ZodObject;
  /** What is stored sealed and never shown again, with `.meta(SettingMeta)` on each key; every value is a string. */
  secrets: z.ZodObject;
  explanation?: Explanation;
  mapping: MappingRow[];
  faults: Record<string, Record<Locale, FaultText>>;
  /** Why a value was left out, by `Warning.reason`. */
  warnings: Record<string, Record<Locale, string>>;
};

/** A connection as an integration sees it: parsed settings, opened secrets. */
export type OpenConnection<Settings = unknown, Secrets = unknown> = {
  accountId: string;
  connectionId: string;
  revisionId: string;
  settings: Settings;
  secrets: Secrets;
  /** What the partner told about itself with this revision, by the name of a setting. */
  detected: Record<string, string>;
};

/** What is pushed: the validated answers and where they came from. */
export type DeliveryContent = {
  deliveryId: string;
  profile: Profile;
  locale: Locale;
  campaign: { id: string; name: string };
};

/** One HTTP exchange with a partner, without values. */
type CallRecord = {
  endpoint: string;
  httpStatus: number | null;
  errorCode: number | null;
  callId: string | null;
  durationMs: number;
};

/** How an attempt ended. `retry` waits at least `minimumWaitMs` and else follows the schedule. */
export type Outcome =
  | { kind: 'delivered' }
  | { kind: 'retry'; minimumWaitMs?: number }
  | { kind: 'rejected' }
  | { kind: 'paused' };

/** A value that the partner did not take, and why: a key into the manifest's `warnings`. */
export type Warning = {
  /** The variable that it came from, where it is one. */
  variable?: Variable | undefined;
  /** The partner's parameter, for example `profile.gender`. */
  parameter?: string | undefined;
  reason: string;
};

/** What one attempt leaves behind. Holds names and codes, never a value of the person's or a secret. */
export type AttemptReport = {
  outcome: Outcome;
  /** Key into the manifest's `faults`; null when delivered. */
  fault: string | null;
  errorCode: number | null;
  /** The partner's own words with personal data and secrets removed. */
  message: string | null;
  calls: CallRecord[];
  /** Partner parameters that were sent, for example `profile.firstName`. */
  fieldsSent: string[];
  /** Values that were not taken: left out of what was sent, ignored, or the cause of a refusal. */
  warnings: Warning[];
  /** What the partner told about itself, by the name of a setting: for example the data centre that serves the site. */
  detected?: Record<string, string> | undefined;
  /** The exact bytes sent, to be hashed by the caller with the account's key and then dropped. */
  body: string | null;
};

/** One line of Test connection. */
export type TestCheck = {
  id: string;
  state: 'ok' | 'warning' | 'failed';
  title: string;
  detail?: string;
  nextStep?: string;
};
export type TestReport = {
  works: boolean;
  durationMs: number;
  checks: TestCheck[];
  /** As in `AttemptReport`. */
  detected?: Record<string, string> | undefined;
};

/** The server side of a partner. */
export type Implementation<Settings = unknown, Secrets = unknown> = {
  id: string;
  /** Options of `select` settings as they stand on this installation, the default first. */
  choices(): Record<string, { value: string; label: string }[]>;
  /** Makes one attempt. Returns an outcome for every partner and network fault; throws only on a bug. */
  deliver(input: {
    connection: OpenConnection<Settings, Secrets>;
    content: DeliveryContent;
    signal: AbortSignal;
  }): Promise<AttemptReport>;
  /** What is wrong with secrets that only the server can check, by field: for example a key that no one can read. */
  refuseSecrets?(input: { settings: Settings; secrets: Partial<Secrets> }): Record<string, string>;
  /** Calls the partner with these settings without creating anything there. Its words are in `locale`. */
  testConnection(input: {
    settings: Settings;
    secrets: Secrets;
    locale: Locale;
    signal: AbortSignal;
  }): Promise<TestReport>;
};
