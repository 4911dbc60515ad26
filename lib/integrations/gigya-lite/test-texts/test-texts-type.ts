import type { GigyaKeys } from '../../../gigya/call';
import type { RealDataCentreId } from '../../../gigya/data-centres';
import type { FaultId } from '../fault-texts';

/** What Test connection says, beside the words of a fault. */
export type TestTexts = {
  dataCentre: {
    answers: string;
    /** `{place}` is a data centre as it stands in Configure, `{ms}` how long the call took. */
    place: string;
    livesIn: Record<RealDataCentreId, string>;
    goesThere: string;
    choose: string;
  };
  clock: {
    /** `{seconds}` is a number. */
    off: string;
    corrected: string;
    synchronise: string;
  };
  keys: Record<GigyaKeys['kind'], string>;
  lite: string;
  permissions: {
    ok: string;
    one: string;
    /** `{count}` is a number of methods. */
    many: string;
    /** `{methods}` are names of Gigya's methods. */
    allow: string;
    fallsBack: string;
    searchOnly: string;
    searchOnlyDetail: string;
  };
  method: { import: string; registration: string };
  mapping: {
    open: string;
    one: string;
    /** `{count}` is a number of parameters. */
    many: string;
    leftOut: string;
    hasNoEmail: string;
    openThem: string;
    useImport: string;
    compare: string;
  };
  optIns: {
    exist: string;
    one: string;
    /** `{count}` is a number of opt-ins. */
    many: string;
    /** Of one that no schema names. */
    untold: string;
    unchecked: string;
    leftOut: string;
    compare: string;
  };
  /** `{ms}` is a number of milliseconds. */
  roundTrip: string;
  sample: {
    arrived: string;
    arrivedDetail: string;
    notDeleted: string;
    /** `{email}` is the address of the sample person. */
    notDeletedDetail: string;
    /** `{email}` is the address of the sample person. */
    mayExist: string;
    notDeletedStep: string;
  };
  unread: { title: string; detail: string; nextStep: string };
  /** `{words}` are a code and Gigya's own words. */
  gigyaSays: string;
  testAgain: string;
  /** What to do where the words of the fault speak of deliveries. */
  nextSteps: Partial<Record<FaultId, string>>;
};
