import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState } from '@/components/ui/empty-state';

export default function Forbidden() {
  return (
    <EmptyState
      headingLevel="h1"
      title="Your role does not open this page"
      action={<ButtonLink href="/campaigns">Show the campaigns</ButtonLink>}
      className="py-20"
    >
      An admin of your account can change your role under Settings, Team.
    </EmptyState>
  );
}
