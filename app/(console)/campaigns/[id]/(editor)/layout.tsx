import type { ReactNode } from 'react';
import { EditorFrame } from '@/components/campaigns/editor/editor-frame';
import { requireSession } from '@/lib/auth/require-session';
import { publishCampaignAction, setCampaignOnAction } from '../../actions';
import { type CampaignParams, loadCampaign } from '../load-campaign';

const actions = { publish: publishCampaignAction, setOn: setCampaignOnAction };

export default async function EditorLayout({ params, children }: CampaignParams & { children: ReactNode }) {
  const session = await requireSession('console:view');
  const { campaign, canPublish, now } = await loadCampaign(session, (await params).id);
  return (
    <EditorFrame campaign={campaign} canPublish={canPublish} now={now} actions={actions}>
      {children}
    </EditorFrame>
  );
}
