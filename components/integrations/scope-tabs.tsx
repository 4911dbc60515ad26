import { CircleAlert } from 'lucide-react';
import { Tab, TabList } from '../ui/tabs';
import { Tag } from '../ui/tag';
import { ownOf, ownWord, type Scope } from './draft';
import { inScope } from './paths';
import type { Configure } from './use-configure';

/** The value of a scope's tab. */
export const tabOf = (scope: Scope) => scope ?? 'global';

/** Global and the account's websites, each with what it has of its own. */
export function ScopeTabs({ configure }: { configure: Configure }) {
  const { card, draft } = configure;
  return (
    <TabList label="Scope" className="flex-none border-line border-t px-3.5 max-md:px-1.5">
      <Tab value={tabOf(null)}>
        Global
        <WrongMark configure={configure} scope={null} />
      </Tab>
      {card.websites.map(({ websiteId, domain }) => {
        const { kind, word } = ownWord(ownOf(draft, websiteId));
        return (
          <Tab key={websiteId} value={tabOf(websiteId)}>
            {domain}
            {kind === 'key' ? <Tag>{word}</Tag> : <span className="font-medium text-ink-3">{word}</span>}
            <WrongMark configure={configure} scope={websiteId} />
          </Tab>
        );
      })}
    </TabList>
  );
}

function WrongMark({ configure: { errors, conflicts }, scope }: { configure: Configure; scope: Scope }) {
  if (Object.keys(inScope({ ...errors, ...conflicts }, scope)).length === 0) return null;
  return (
    <>
      <CircleAlert className="size-3.5 text-bad" />
      <span className="sr-only">needs a correction</span>
    </>
  );
}
