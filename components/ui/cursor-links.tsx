import type { UrlObject } from 'node:url';
import { ArrowLeft, ArrowRight } from 'lucide-react';
import type { Route } from 'next';
import { ButtonLink } from './button-link';

type CursorLinksProps = {
  /** What is listed: "participants". */
  of: string;
  newer: Route | UrlObject | null;
  older: Route | UrlObject | null;
};

/** The way through a list that pages by cursor; nothing when all of it is shown. */
export function CursorLinks({ of, newer, older }: CursorLinksProps) {
  if (newer === null && older === null) return null;
  return (
    <nav aria-label={`More ${of}`} className="flex justify-between gap-2 border-line border-t px-5 py-3">
      <span>
        {newer !== null && (
          <ButtonLink href={newer} size="sm">
            <ArrowLeft />
            Newer
          </ButtonLink>
        )}
      </span>
      {older !== null && (
        <ButtonLink href={older} size="sm">
          Older
          <ArrowRight />
        </ButtonLink>
      )}
    </nav>
  );
}
