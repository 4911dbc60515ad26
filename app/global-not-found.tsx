import { Door, DoorHead } from '@/components/shell/door';
import { RootHtml, staffMetadata, staffViewport } from '@/components/shell/root-html';
import { ButtonLink } from '@/components/ui/button-link';

export const metadata = { ...staffMetadata, title: 'No such page · Passerelle' };
export const viewport = staffViewport;

/** What every address gets that no page answers. */
export default function GlobalNotFound() {
  return (
    <RootHtml>
      <Door>
        <DoorHead title="There is no page here">
          The address is incomplete, or what it led to is gone. Check it, or ask whoever sent it to you.
        </DoorHead>
        <ButtonLink href="/campaigns">Go to Passerelle</ButtonLink>
      </Door>
    </RootHtml>
  );
}
