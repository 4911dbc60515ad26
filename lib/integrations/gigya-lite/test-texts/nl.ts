import type { TestTexts } from './test-texts-type';

export const nl: TestTexts = {
  dataCentre: {
    answers: 'Het datacenter antwoordt',
    place: '{place}, in {ms} ms.',
    livesIn: {
      us1: 'Uw site staat in de Verenigde Staten (us1).',
      eu1: 'Uw site staat in Europa (eu1).',
      eu2: 'Uw site staat in Europa, op Azure (eu2).',
      au1: 'Uw site staat in Australië (au1).',
      cn1: 'Uw site staat in China (cn1).',
      global: 'Uw site staat in een wereldwijde sitegroep (global).',
    },
    goesThere: 'Passerelle gaat er automatisch naartoe.',
    choose: 'Kies het datacenter {place}.',
  },
  clock: {
    off: 'De klok van deze server wijkt {seconds} seconden af',
    corrected: 'De aanroepen worden ondertekend met de tijd van Gigya en worden dus toch aanvaard.',
    synchronise: 'Synchroniseer de klok van deze server met een tijdserver.',
  },
  keys: {
    secret: 'De gebruikerssleutel en het geheim worden aanvaard',
    signed: 'De gebruikerssleutel en de handtekening worden aanvaard',
    bearer: 'De gebruikerssleutel en de privésleutel worden aanvaard',
    anonymous: 'De API-sleutel wordt aanvaard',
  },
  lite: 'Lite-registratie is actief op de site',
  permissions: {
    ok: 'De machtigingen volstaan',
    one: '1 machtiging ontbreekt',
    many: '{count} machtigingen ontbreken',
    allow: 'Vraag uw Gigya-expert om {methods} toe te staan voor deze sleutel.',
    fallsBack: 'Verzendingen registreren dan, zonder wat alleen de server mag schrijven.',
    searchOnly: 'Volledige accounts worden via een zoekopdracht opgezocht',
    searchOnlyDetail:
      'Een zoekopdracht loopt tot 30 seconden achter: wie zich net heeft geregistreerd, wordt misschien niet herkend.',
  },
  method: {
    import: 'Verzendingen importeren',
    registration: 'Verzendingen registreren',
  },
  mapping: {
    open: 'Alle gekoppelde parameters kunnen worden geschreven',
    one: '1 gekoppelde parameter kan niet worden geschreven',
    many: '{count} gekoppelde parameters kunnen niet worden geschreven',
    leftOut: 'Verzendingen gebeuren zonder deze parameters; de rest komt aan.',
    hasNoEmail: 'Zonder het e-mailadres kan er geen account worden gemaakt.',
    openThem: 'Vraag uw Gigya-expert om de schrijftoegang in het schema op clientModify te zetten.',
    useImport:
      'Kies de schrijfmethode Import, of vraag uw Gigya-expert om de schrijftoegang op clientModify te zetten.',
    compare: 'Vraag uw Gigya-expert om de koppeling met het schema te vergelijken.',
  },
  optIns: {
    exist: 'De opt-ins bestaan in Gigya',
    one: '1 opt-in kan niet worden geschreven',
    many: '{count} opt-ins kunnen niet worden geschreven',
    untold: 'Het schema zegt niet of dit bestaat',
    unchecked: 'De opt-ins konden niet worden gecontroleerd',
    leftOut: 'Verzendingen gebeuren zonder deze opt-ins; de rest komt aan.',
    compare:
      'Kies een ander abonnement of een andere voorkeur, of vraag uw Gigya-expert om het toe te voegen.',
  },
  roundTrip: 'Een verzending duurt ongeveer {ms} ms',
  sample: {
    arrived: 'Een testverzending is aangekomen',
    arrivedDetail:
      'Een gemarkeerd Lite-account is met de echte koppeling geschreven, teruggevonden en verwijderd.',
    notDeleted: 'Het testaccount kon niet worden verwijderd',
    notDeletedDetail: 'Het is geschreven en staat er nog: {email}.',
    mayExist: 'Het is misschien toch geschreven: {email}.',
    notDeletedStep:
      'Vraag uw Gigya-expert om het te verwijderen. Een zoekopdracht toont een nieuw account na hoogstens 30 seconden.',
  },
  unread: {
    title: 'Het schema van de site kon niet worden gelezen',
    detail: 'Daardoor is niet bekend welke gekoppelde parameters kunnen worden geschreven.',
    nextStep: 'Vraag uw Gigya-expert om accounts.getSchema toe te staan voor deze sleutel.',
  },
  gigyaSays: 'Gigya zegt: {words}.',
  testAgain: 'Test straks opnieuw.',
  nextSteps: {
    no_permission:
      'Vraag uw Gigya-expert om accounts.initRegistration en accounts.setAccountInfo toe te staan voor deze sleutel.',
    unreachable: 'Controleer of deze server Gigya mag aanroepen en test opnieuw.',
    untrusted_certificate: 'Vraag uw netwerkteam of er een proxy tussen zit.',
    unreadable_answer: 'Vraag uw netwerkteam of er een proxy tussen zit.',
    call_refused: 'Toon de code en de melding van Gigya aan uw Gigya-expert.',
  },
};
