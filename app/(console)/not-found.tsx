import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState } from '@/components/ui/empty-state';

export default function NotFound() {
  return (
    <EmptyState
      headingLevel="h1"
      title="There is nothing here"
      action={<ButtonLink href="/campaigns">Show the campaigns</ButtonLink>}
      className="py-20"
    >
      What this address led to is gone, or it belongs to another account.
    </EmptyState>
  );
}
