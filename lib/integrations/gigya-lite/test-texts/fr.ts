import type { TestTexts } from './test-texts-type';

export const fr: TestTexts = {
  dataCentre: {
    answers: 'Le centre de données répond',
    place: '{place}, en {ms} ms.',
    livesIn: {
      us1: 'Votre site se trouve aux États-Unis (us1).',
      eu1: 'Votre site se trouve en Europe (eu1).',
      eu2: 'Votre site se trouve en Europe, sur Azure (eu2).',
      au1: 'Votre site se trouve en Australie (au1).',
      cn1: 'Votre site se trouve en Chine (cn1).',
      global: 'Votre site se trouve dans un groupe de sites mondial (global).',
    },
    goesThere: 'Passerelle s’y rend automatiquement.',
    choose: 'Choisissez le centre de données {place}.',
  },
  clock: {
    off: 'L’horloge de ce serveur est décalée de {seconds} secondes',
    corrected: 'Les appels sont signés à l’heure de Gigya et sont donc acceptés malgré tout.',
    synchronise: 'Synchronisez l’horloge de ce serveur avec un serveur de temps.',
  },
  keys: {
    secret: 'La clé utilisateur et le secret sont acceptés',
    signed: 'La clé utilisateur et la signature sont acceptées',
    bearer: 'La clé utilisateur et la clé privée sont acceptées',
    anonymous: 'La clé API est acceptée',
  },
  lite: 'L’inscription Lite est active sur le site',
  permissions: {
    ok: 'Les autorisations suffisent',
    one: '1 autorisation manque',
    many: '{count} autorisations manquent',
    allow: 'Demandez à votre expert Gigya d’autoriser {methods} pour cette clé.',
    fallsBack: 'Les envois passent par l’inscription, sans ce que seul le serveur peut écrire.',
    searchOnly: 'Les comptes complets sont trouvés par une recherche',
    searchOnlyDetail:
      'Une recherche a jusqu’à 30 secondes de retard : une personne qui vient de s’inscrire peut ne pas être reconnue.',
  },
  method: {
    import: 'Les envois passent par l’importation',
    registration: 'Les envois passent par l’inscription',
  },
  mapping: {
    open: 'Tous les paramètres associés peuvent être écrits',
    one: '1 paramètre associé ne peut pas être écrit',
    many: '{count} paramètres associés ne peuvent pas être écrits',
    leftOut: 'Les envois se font sans eux ; le reste passe.',
    hasNoEmail: 'Sans l’adresse e-mail, aucun compte ne peut être créé.',
    openThem: 'Demandez à votre expert Gigya de régler l’accès en écriture sur clientModify dans le schéma.',
    useImport:
      'Choisissez la méthode d’écriture Import, ou demandez à votre expert Gigya de régler l’accès en écriture sur clientModify.',
    compare: 'Demandez à votre expert Gigya de comparer les paramètres associés avec le schéma.',
  },
  optIns: {
    exist: 'Les opt-ins existent dans Gigya',
    one: '1 opt-in ne peut pas être écrit',
    many: '{count} opt-ins ne peuvent pas être écrits',
    untold: 'Le schéma ne dit pas si cela existe',
    unchecked: 'Les opt-ins n’ont pas pu être vérifiés',
    leftOut: 'Les envois se font sans eux ; le reste passe.',
    compare:
      'Choisissez un autre abonnement ou une autre préférence, ou demandez à votre expert Gigya de l’ajouter.',
  },
  roundTrip: 'Un envoi prend environ {ms} ms',
  sample: {
    arrived: 'Un envoi d’essai est arrivé',
    arrivedDetail: 'Un compte Lite marqué a été écrit avec la vraie association, retrouvé, puis supprimé.',
    notDeleted: 'Le compte d’essai n’a pas pu être supprimé',
    notDeletedDetail: 'Il a été écrit et il est toujours là : {email}.',
    mayExist: 'Il a peut-être été écrit malgré tout : {email}.',
    notDeletedStep:
      'Demandez à votre expert Gigya de le supprimer. Une recherche montre un nouveau compte au bout de 30 secondes au plus.',
  },
  unread: {
    title: 'Le schéma du site n’a pas pu être lu',
    detail: 'On ne sait donc pas quels paramètres associés peuvent être écrits.',
    nextStep: 'Demandez à votre expert Gigya d’autoriser accounts.getSchema pour cette clé.',
  },
  gigyaSays: 'Gigya répond : {words}.',
  testAgain: 'Relancez le test dans un instant.',
  nextSteps: {
    no_permission:
      'Demandez à votre expert Gigya d’autoriser accounts.initRegistration et accounts.setAccountInfo pour cette clé.',
    unreachable: 'Vérifiez que ce serveur peut appeler Gigya, puis relancez le test.',
    untrusted_certificate: 'Demandez à votre équipe réseau si un proxy s’interpose.',
    unreadable_answer: 'Demandez à votre équipe réseau si un proxy s’interpose.',
    call_refused: 'Montrez le code et le message de Gigya à votre expert Gigya.',
  },
};
