import type { z } from 'zod';
import type { Answers, Locale, OptInDecision, Profile, Variable } from '../forms/variables';

/** How one setting is asked for in the Configure dialog; stands in the zod schema as `.meta(...)`. */
export type SettingMeta = {
  label: string;
  help?: string;
  placeholder?: string;
  /**
   * `mapping` and `optIns` hold JSON that the dialog's own editors make; `number` and `flag` a number and a boolean;
   * the others a text.
   */
  control: 'text' | 'secret' | 'select' | 'radio' | 'segmented' | 'flag' | 'number' | 'mapping' | 'optIns';
  /** What a `radio` or `segmented` offers, the default first. */
  options?: { value: string; label: string; help?: string; tag?: string }[];
  /** The heading that it stands under, with one sentence; settings of one section follow each other. */
  section?: { title: string; help?: string };
  /** Asked for, required and used only while another setting has one of these values. */
  when?: { setting: string; is: string[] };
};

/** Where a value comes from: a variable, a custom field or an opt-in; a constant where all are absent. */
export type ValueSource = {
  variable?: Variable | undefined;
  field?: string | undefined;
  optIn?: string | undefined;
};

/** What becomes of one row of the settings with the partner's schema as last read. */
export type DescribedRow = {
  /** Index in the setting that it stands in. */
  setting: 'mapping' | 'optIns';
  index: number;
  /** All variables, fields or opt-ins that it takes. */
  sources: ValueSource[];
  parameters: string[];
  /** `unknown` while no schema has been read. */
  state: 'sent' | 'left_out' | 'unknown';
  /** Key into the manifest's `warnings`, where it is left out; with a hint that is worth knowing, where it is sent. */
  reason: string | null;
  /** As it would be sent for the sample, as JSON text; empty where the sample has no value. */
  example: string;
  /** The person is asked to confirm by e-mail. */
  hasDoubleOptIn: boolean;
};

/** What settings mean, before anything is sent: for the Configure dialog and the Form step. */
export type SettingsView = {
  rows: DescribedRow[];
  /** The calls of a push of the sample, in their order, with the exact JSON; keys and tokens are not among it. */
  requests: { endpoint: string; body: Record<string, unknown> }[];
  /** How it is written and why, in the order of importance, in words. */
  method: { value: string; label: string; why: string[] };
  /** Advice about settings that do not fit together, with the value that would. */
  advice: { setting: string; value: string; title: string; text: string; act: string }[];
  /** What can be mapped to, where the schema is known. */
  targets: { value: string; label: string; group: string; type: string; isWritable: boolean }[];
  optInTargets: { value: string; label: string; group: string; hasDoubleOptIn: boolean }[];
};

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
  /** The secret that says where at the partner a connection goes: lanes and schemas are kept by its value. */
  destination?: string;
  faults: Record<string, Record<Locale, FaultText>>;
  /** Why a value was left out, by `Warning.reason`. */
  warnings: Record<string, Record<Locale, string>>;
};

/** A connection as an integration sees it: parsed settings, opened secrets. */
export type OpenConnection<Settings = unknown, Secrets = unknown> = {
  accountId: string;
  connectionId: string;
  /** The Global revision. */
  revisionId: string;
  /** The website whose overrides are in effect and their revision; null where the Global settings are. */
  website: { id: string; revisionId: string } | null;
  /** Effective: the website's overrides over the Global ones. */
  settings: Settings;
  secrets: Secrets;
  /** Keyed hash of the manifest's `destination`; '' where it has none. */
  destination: string;
  /** What the partner told about itself with these revisions, by the name of a setting. */
  detected: Record<string, string>;
  /** The partner's schema as read last, in the integration's own form; `readAt` is ISO 8601. */
  schema: StoredSchema | null;
};

export type StoredSchema = { body: unknown; readAt: string };

/** What a person answered to an opt-in. */
export type OptInAnswer = { decision: OptInDecision; at: string };

/** What is pushed: the validated answers and where they came from. */
export type DeliveryContent = {
  deliveryId: string;
  profile: Profile;
  /** Custom fields by name. */
  answers: Answers;
  /** Opt-ins by name. */
  optIns: Record<string, OptInAnswer>;
  locale: Locale;
  /** `country` is the campaign's or else its website's, alpha-2. */
  campaign: { id: string; name: string; country: string | null };
  channel: string;
  source: string | null;
  /** What a reviewer decided to do with the person's full account; it goes before the setting. */
  decision: 'overwrite' | 'fill_gaps' | null;
};

/** One HTTP exchange with a partner, without values. */
type CallRecord = {
  endpoint: string;
  httpStatus: number | null;
  errorCode: number | null;
  callId: string | null;
  durationMs: number;
};

/**
 * How an attempt ended. `retry` waits at least `minimumWaitMs` and else follows the schedule. `skipped` and `held` are
 * the settings' own doing: the person has a full account, which is left alone or waits for a reviewer.
 */
export type Outcome =
  | { kind: 'delivered' }
  | { kind: 'retry'; minimumWaitMs?: number }
  | { kind: 'rejected' }
  | { kind: 'paused' }
  | { kind: 'skipped'; reason: 'protected' }
  | { kind: 'held'; reason: 'review' };

/** A value that the partner did not take, and why: a key into the manifest's `warnings`. */
export type Warning = ValueSource & {
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
  /** The partner's schema, where the attempt read it anew: the caller keeps it. */
  schema?: { body: unknown } | undefined;
  /** The exact bytes sent, to be hashed by the caller with the account's key and then dropped. */
  body: string | null;
};

/** One line of Test connection. */
export type TestCheck = {
  id: string;
  state: 'ok' | 'warning' | 'failed';
  title: string;
  detail?: string;
  /** Row by row, where one check looks at several things. */
  items?: string[];
  nextStep?: string;
  /** A setting that would mend it, as a button. */
  act?: { setting: string; value: string; label: string };
};
export type TestReport = {
  works: boolean;
  durationMs: number;
  checks: TestCheck[];
  /** As in `AttemptReport`. */
  detected?: Record<string, string> | undefined;
  schema?: { body: unknown } | undefined;
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
  /**
   * Calls the partner with these settings without creating anything there, unless `pushesSample`: then one marked person
   * is pushed and deleted again. Its words are in `locale`.
   */
  testConnection(input: {
    settings: Settings;
    secrets: Secrets;
    locale: Locale;
    pushesSample: boolean;
    signal: AbortSignal;
  }): Promise<TestReport>;
  /** Reads the partner's schema in the form that `StoredSchema.body` keeps; or says why not, in the words of `locale`. */
  readSchema?(input: {
    settings: Settings;
    secrets: Secrets;
    locale: Locale;
    signal: AbortSignal;
  }): Promise<{ body: unknown } | { problem: string }>;
  /** What settings mean for a sample, without asking the partner. Its words are in `locale`. */
  describe?(input: {
    settings: Settings;
    schema: StoredSchema | null;
    sample: DeliveryContent;
    locale: Locale;
  }): SettingsView;
};
