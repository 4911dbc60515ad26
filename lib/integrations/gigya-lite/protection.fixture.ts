import { nativeMapping } from './mapping/settings';

/** Jane, who has a full account. */
export const email = 'jane.doe@mail.com';
const mapping = [
  ...nativeMapping,
  { source: 'field.hobby', target: 'data.hobby' },
  { source: 'field.children', target: 'data.children' },
];
const optIns = [{ optIn: 'news', target: 'subscriptions.newsletter' }];
export const settings = { writeMethod: 'registration', mapping, optIns };
export const granted = { decision: 'granted', at: '2025-11-24T09:00:00.000Z' } as const;
export const answers = { hobby: 'golf', children: '2' };
export const withNews = { answers, optIns: { news: granted } };

/** What is in it: less than she types, and other things. */
export const known = {
  profile: {
    firstName: 'Janine',
    lastName: '',
    gender: 'u',
    birthYear: 1960,
    phones: [{ type: 'home', number: '03 123 45 67' }],
    city: 'Gent',
    work: { company: 'Acme' },
  },
  data: { hobby: 'chess' },
};
