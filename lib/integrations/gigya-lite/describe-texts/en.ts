import type { DescribeTexts } from './describe-texts-type';

export const en: DescribeTexts = {
  methods: { registration: 'Registration', import: 'Import' },
  why: {
    chosen: 'It is what you have chosen.',
    no_schema: 'The fields of the site have not been read yet, and registration suits most sites.',
    all_writable: 'A registration may write every parameter that is mapped.',
    server_only: 'Only the server may write {parameters}, and an import counts as the server.',
    import_not_allowed: 'This key may not import. Left out: {parameters}.',
  },
  groups: {
    profile: 'Profile',
    data: 'Your own fields',
    account: 'Account',
    subscriptions: 'Subscriptions',
    preferences: 'Preferences',
  },
  birthday: 'birthDay, birthMonth and birthYear',
  regSource: 'Where the account comes from',
  advice: {
    protect: {
      title: 'A full account can be overwritten.',
      text: 'Gigya SSO and Lite are both connected, and the latest data wins: what a participant types replaces what a member told you. Fill the gaps sends only what is still empty.',
      act: 'Use Fill the gaps',
    },
    import: {
      title: 'Some parameters are left out.',
      text: 'Only the server may write them, and a registration counts as a visitor. An import may write them.',
      act: 'Use Import',
    },
  },
};
