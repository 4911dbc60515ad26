import type { DescribeTexts } from './describe-texts-type';

export const fr: DescribeTexts = {
  methods: { registration: 'Inscription', import: 'Importation' },
  why: {
    chosen: 'C’est ce que vous avez choisi.',
    no_schema:
      'Les champs du site n’ont pas encore été lus, et l’inscription convient à la plupart des sites.',
    all_writable: 'Une inscription peut écrire tous les paramètres associés.',
    server_only: 'Seul le serveur peut écrire {parameters}, et une importation compte comme le serveur.',
    import_not_allowed: 'Cette clé n’est pas autorisée à importer. Paramètres omis : {parameters}.',
  },
  groups: {
    profile: 'Profil',
    data: 'Vos propres champs',
    account: 'Compte',
    subscriptions: 'Abonnements',
    preferences: 'Préférences',
  },
  birthday: 'birthDay, birthMonth et birthYear',
  regSource: 'D’où vient le compte',
  advice: {
    protect: {
      title: 'Un compte complet peut être écrasé.',
      text: 'Gigya SSO et Lite sont tous deux connectés, et les dernières données l’emportent : ce qu’un participant saisit remplace ce qu’un membre vous a dit. Fill the gaps n’envoie que ce qui est encore vide.',
      act: 'Utiliser Fill the gaps',
    },
    import: {
      title: 'Certains paramètres sont omis.',
      text: 'Seul le serveur peut les écrire, et une inscription compte comme un visiteur. Une importation peut les écrire.',
      act: 'Utiliser Import',
    },
  },
};
