import type { MappingRow } from '../define';

/** What is pushed, variable by variable: the native mapping of Gigya Lite Registration. Client-safe data. */
export const mapping: MappingRow[] = [
  { variables: ['email'], parameters: ['profile.email'], example: 'jdoe@mail.com' },
  { variables: ['firstname'], parameters: ['profile.firstName'], example: 'Jane' },
  { variables: ['lastname'], parameters: ['profile.lastName'], example: 'Doe' },
  { variables: ['gender'], parameters: ['profile.gender'], example: 'f, m or u' },
  {
    variables: ['birthday'],
    parameters: ['profile.birthDay', 'profile.birthMonth', 'profile.birthYear'],
    example: '6, 5 and 1959',
  },
  { variables: ['phone'], parameters: ['profile.phones.number'], example: '0487 66 49251' },
  {
    variables: ['address', 'number', 'box'],
    parameters: ['profile.address'],
    example: 'Rue de Birmingham 280 box 4',
  },
  { variables: ['locality'], parameters: ['profile.city'], example: 'Diest' },
  { variables: ['zipcode'], parameters: ['profile.zip'], example: '3290' },
  { variables: ['country'], parameters: ['profile.country'], example: 'Belgium' },
  { variables: ['function'], parameters: ['profile.work.title'], example: 'Advertising Director' },
  { variables: ['company'], parameters: ['profile.work.company'], example: 'Spotify' },
];
