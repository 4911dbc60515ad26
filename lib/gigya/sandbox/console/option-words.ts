import { dataCentres } from '../../data-centres';
import type { SandboxOptions } from '../options';

/** The plain-language help of each option, and what can be chosen. Figures are in milliseconds unless it is said. */
type OptionWords = {
  name: keyof SandboxOptions;
  label: string;
  help: string;
  choices?: { value: string; label: string }[];
  min?: number;
  max?: number;
};

export const optionGroups: { title: string; options: OptionWords[] }[] = [
  {
    title: 'Speed',
    options: [
      {
        name: 'searchLagMs',
        label: 'Search lag (ms)',
        help: 'How long a write stays invisible to accounts.search. At Gigya 1 second on average, 30 at most.',
        min: 0,
        max: 30_000,
      },
      { name: 'latencyMs', label: 'Latency (ms)', help: 'Waits before every answer.', min: 0, max: 60_000 },
      {
        name: 'perUidConcurrency',
        label: 'Calls at once for one person',
        help: 'More answer 409030.',
        min: 1,
        max: 1_000,
      },
    ],
  },
  {
    title: 'Where the documentation is silent',
    options: [
      {
        name: 'fieldErrorsCode',
        label: 'Code above field errors',
        help: 'All three were seen.',
        choices: [400006, 400009, 400020].map((code) => ({ value: String(code), label: String(code) })),
      },
      {
        name: 'wrongDataCentreCode',
        label: 'At the wrong data centre',
        help: 'Both answers were seen.',
        choices: [
          { value: '301001', label: '301001, and where the site lives' },
          { value: '500028', label: '500028, database error' },
        ],
      },
      {
        name: 'tokenReuse',
        label: 'A regToken within its hour',
        help: 'Whom it may be used for again.',
        choices: [
          { value: 'same-email', label: 'The same e-mail' },
          { value: 'any', label: 'Anybody' },
          { value: 'never', label: 'Nobody: it works once' },
        ],
      },
      {
        name: 'timestampToleranceSec',
        label: 'Clock tolerance (seconds)',
        help: 'How far a timestamp may be off before it is 403002.',
        min: 1,
        max: 86_400,
      },
      {
        name: 'acceptMillisecondTimestamps',
        label: 'Accept timestamps in milliseconds',
        help: 'The npm package gigya sends them so.',
      },
      {
        name: 'overwriteFull',
        label: 'Lite writes reach full accounts',
        help: 'As some integrators warn. Off: the two stores are separate.',
      },
      {
        name: 'acceptsLiteUid',
        label: 'setAccountInfo takes the UID of a lite account',
        help: 'Off: it answers 403005.',
      },
      {
        name: 'sanitisesHtml',
        label: 'Clean HTML in names and places',
        help: 'As documented: & becomes &amp; in what is stored.',
      },
    ],
  },
  {
    title: 'The line',
    options: [
      {
        name: 'requiresTls',
        label: 'Refuse secrets without TLS',
        help: '403006, unless the request says x-forwarded-proto: https.',
      },
      {
        name: 'dataCentre',
        label: 'Data centre that this address plays',
        help: 'A Host header that names one counts more.',
        choices: [
          { value: '', label: 'That of the site called' },
          ...dataCentres.map(({ id }) => ({ value: id, label: id })),
        ],
      },
    ],
  },
];

/** Limits of calls in a sliding window. */
export const quotaWords = [
  { name: 'callQuota', label: 'All calls of a site' },
  { name: 'searchQuota', label: 'Searches of a site' },
  { name: 'clientQuota', label: 'Calls without keys, of one address' },
] as const;
