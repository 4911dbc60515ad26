/** A trouble that can be planned with one button: what it is, and what is sent for it. */
export type UsualFault = {
  id: string;
  title: string;
  help: string;
  fixed: Record<string, string>;
  /** A figure that the person chooses. */
  figure?: {
    name: string;
    label: string;
    type: 'number' | 'seconds';
    value: number;
    min: number;
    max: number;
  };
  /** Whether it may happen after the method has done its work. */
  mayBeApplied: boolean;
};

const code = (id: string, errorCode: number, title: string, help: string): UsualFault => ({
  id,
  title,
  help,
  fixed: { errorCode: String(errorCode) },
  mayBeApplied: errorCode >= 500_000,
});

const broken = (id: string, flag: string, title: string, help: string): UsualFault => ({
  id,
  title,
  help,
  fixed: { [flag]: 'true' },
  mayBeApplied: true,
});

/** In the groups in which they are shown (api.md sections 4.1 and 8.1). */
export const usualFaults: { title: string; faults: UsualFault[] }[] = [
  {
    title: 'Gigya has too much to do',
    faults: [
      code(
        'rate',
        403048,
        'Too many requests (403048)',
        'The site has used up its calls. A client waits and tries again.',
      ),
      code('busy', 409030, 'Same person at once (409030)', 'More than five calls for one UID at a time.'),
      code(
        'unavailable',
        503001,
        'Unavailable for this person (503001)',
        'Too many calls for one UID within a minute.',
      ),
      code('server', 500001, 'Server error (500001)', 'Something broke at Gigya; nobody knows what.'),
      code('timeout', 504001, 'Time-out at Gigya (504001)', 'Whether the call was applied stays open.'),
    ],
  },
  {
    title: 'The line breaks',
    faults: [
      {
        id: 'hang',
        title: 'Slow answer',
        help: 'The call does its work and its answer waits.',
        fixed: {},
        figure: { name: 'delayMs', label: 'Seconds', type: 'seconds', value: 20, min: 1, max: 120 },
        mayBeApplied: false,
      },
      broken('drop', 'dropConnection', 'Connection dropped', 'No answer at all.'),
      broken('reset', 'resetMidBody', 'Connection reset', 'The answer stops in the middle.'),
      broken('json', 'badJson', 'Broken JSON', 'The answer ends too soon.'),
      broken('html', 'html502', 'HTML page with 502', 'What a proxy says when Gigya is gone.'),
      {
        id: 'huge',
        title: 'Huge answer',
        help: 'A stream of many bytes, its length untold.',
        fixed: {},
        figure: {
          name: 'answerBytes',
          label: 'Bytes',
          type: 'number',
          value: 10_000_000,
          min: 1_000,
          max: 100_000_000,
        },
        mayBeApplied: false,
      },
    ],
  },
  {
    title: 'Keys and set-up',
    faults: [
      code(
        'secret',
        403010,
        'Wrong secret (403010)',
        'As if the secret had been renewed in the console of Gigya.',
      ),
      code('permission', 403007, 'Permission denied (403007)', 'The key may not call this method.'),
      code('clock', 403002, 'Request has expired (403002)', 'The client\u2019s clock is wrong.'),
      code('nonce', 403004, 'Nonce used before (403004)', 'A signed call that was sent twice.'),
      code(
        'centre',
        301001,
        'Wrong data centre (301001)',
        'The site lives elsewhere; the answer says where.',
      ),
      {
        id: 'any',
        title: 'Any other code',
        help: 'See the table of response codes.',
        fixed: {},
        figure: {
          name: 'errorCode',
          label: 'Code',
          type: 'number',
          value: 400006,
          min: 100_000,
          max: 999_999,
        },
        mayBeApplied: true,
      },
    ],
  },
];
