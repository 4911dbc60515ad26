import type { DescribeTexts } from './describe-texts-type';

export const nl: DescribeTexts = {
  methods: { registration: 'Registratie', import: 'Import' },
  why: {
    chosen: 'Dat hebt u gekozen.',
    no_schema: 'De velden van de site zijn nog niet gelezen, en registratie past bij de meeste sites.',
    all_writable: 'Een registratie mag elke gekoppelde parameter schrijven.',
    server_only: 'Alleen de server mag {parameters} schrijven, en een import telt als de server.',
    import_not_allowed: 'Deze sleutel mag niet importeren. Weggelaten: {parameters}.',
  },
  groups: {
    profile: 'Profiel',
    data: 'Uw eigen velden',
    account: 'Account',
    subscriptions: 'Abonnementen',
    preferences: 'Voorkeuren',
  },
  birthday: 'birthDay, birthMonth en birthYear',
  regSource: 'Waar het account vandaan komt',
  advice: {
    protect: {
      title: 'Een volledig account kan worden overschreven.',
      text: 'Gigya SSO en Lite zijn allebei verbonden, en de laatste gegevens winnen: wat een deelnemer typt, vervangt wat een lid u heeft verteld. Fill the gaps verstuurt alleen wat nog leeg is.',
      act: 'Fill the gaps gebruiken',
    },
    import: {
      title: 'Sommige parameters worden weggelaten.',
      text: 'Alleen de server mag ze schrijven, en een registratie telt als een bezoeker. Een import mag ze wel schrijven.',
      act: 'Import gebruiken',
    },
  },
};
