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
  mapping: {
    open: string;
    one: string;
    /** `{count}` is a number of parameters. */
    many: string;
    /** `{parameters}` are names of Gigya's. */
    readOnly: string;
    unknown: string;
    /** `{variables}` are names of form variables. */
    leftOut: string;
    hasNoEmail: string;
    openThem: string;
    compare: string;
  };
  unread: { title: string; detail: string; nextStep: string };
  /** `{words}` are a code and Gigya's own words. */
  gigyaSays: string;
  testAgain: string;
  /** What to do where the words of the fault speak of deliveries. */
  nextSteps: Partial<Record<FaultId, string>>;
};
