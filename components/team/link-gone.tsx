import { DoorHead } from '../shell/door';
import { ButtonLink } from '../ui/button-link';

/** What a one-time link shows once it was used or has expired. `nextStep` says where a new one comes from. */
export function LinkGone({ nextStep }: { nextStep: string }) {
  return (
    <>
      <DoorHead title="This link does not work any more">
        It was used already, was replaced by a newer one, or has expired. {nextStep}
      </DoorHead>
      <ButtonLink href="/sign-in" size="lg">
        Go to sign-in
      </ButtonLink>
    </>
  );
}
