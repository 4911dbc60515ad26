import type { Metadata } from 'next';
import { z } from 'zod';
import { ReviewBoard } from '@/components/deliveries/review-board';
import { Notice } from '@/components/ui/notice';
import { Page } from '@/components/ui/page';
import { PageHead } from '@/components/ui/page-head';
import { requireSession } from '@/lib/auth/require-session';
import { can } from '@/lib/auth/roles';
import { countReviews } from '@/lib/deliveries/reviews/count-reviews';
import { listReviews } from '@/lib/deliveries/reviews/list-reviews';
import { decideReviews } from './actions';

export const metadata: Metadata = { title: 'Review' };

const cursor = z.uuid().optional().catch(undefined);
const placeSchema = z.object({ before: cursor, after: cursor });

type ReviewPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ReviewPage({ searchParams }: ReviewPageProps) {
  const { ctx, user } = await requireSession('console:view');
  const place = placeSchema.parse(await searchParams);
  const [page, waiting] = await Promise.all([listReviews({ ctx, input: place }), countReviews({ ctx })]);
  const canDecide = can(user.role, 'deliveries:review');
  return (
    <Page>
      <PageHead title="Review" crumbs={[{ label: 'Deliveries' }]}>
        These people have a full account. What they gave on the form waits until you decide: Overwrite
        replaces what the account holds, Fill the gaps adds only what it lacks, Discard sends nothing.
      </PageHead>
      {!canDecide && (
        <Notice title="You can look at this page." className="mb-4">
          Managers and admins decide, and see whole e-mail addresses.
        </Notice>
      )}
      <ReviewBoard
        key={place.before ?? place.after ?? ''}
        page={page}
        waiting={waiting}
        now={new Date().toISOString()}
        canDecide={canDecide}
        decide={decideReviews}
      />
    </Page>
  );
}
