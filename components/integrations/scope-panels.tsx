import { Field } from '../ui/field';
import { Input } from '../ui/input';
import { TabPanel } from '../ui/tabs';
import type { Scope } from './draft';
import { Explanation } from './explanation';
import { ScopeFields } from './scope-fields';
import { scopeNotices } from './scope-notices';
import { tabOf } from './scope-tabs';
import type { Configure } from './use-configure';
import type { ScopeView } from './use-scope-view';

type ScopePanelsProps = {
  configure: Configure;
  /** The open one. */
  scope: Scope;
  hasTabs: boolean;
  preview: ScopeView;
  /** What the partner told in a test of the open tab. */
  told: Record<string, string>;
  warningTexts: Record<string, string>;
};

const panelStyle = 'flex flex-col gap-5 px-6 pt-5 pb-6 max-md:p-4';

/** A panel for each tab that was open once: what was typed there stays in its inputs. */
export function ScopePanels({ configure, scope, hasTabs, preview, told, warningTexts }: ScopePanelsProps) {
  const { card, places } = configure;
  const shared = (of: Scope) => ({
    configure,
    preview: of === scope ? preview : null,
    warningTexts,
    told: of === scope ? told : {},
  });
  const websites = card.websites.filter(({ websiteId }) => places.visited.includes(websiteId));
  return (
    <>
      <TabPanel value={tabOf(null)} isOpen={scope === null} isAlone={!hasTabs}>
        <div data-scope={tabOf(null)} className={panelStyle}>
          <GlobalPanel {...shared(null)} />
        </div>
      </TabPanel>
      {websites.map((website) => {
        const { websiteId, domain, detected } = website;
        const { told: toldHere, ...panel } = shared(websiteId);
        return (
          <TabPanel key={websiteId} value={tabOf(websiteId)} isOpen={scope === websiteId}>
            <div data-scope={tabOf(websiteId)} className={panelStyle}>
              <p className="text-ink-2 text-sm">
                What you do not override for {domain} is as in Global, also when Global changes.
              </p>
              <ScopeFields {...panel} website={website} detected={{ ...detected, ...toldHere }} />
            </div>
          </TabPanel>
        );
      })}
    </>
  );
}

type GlobalPanelProps = {
  configure: Configure;
  preview: ScopeView | null;
  told: Record<string, string>;
  warningTexts: Record<string, string>;
};

function GlobalPanel({ configure, told, ...panel }: GlobalPanelProps) {
  const { manifest, card, draft, errors } = configure;
  return (
    <>
      {manifest.explanation && <Explanation {...manifest.explanation} />}
      <div>
        {scopeNotices({ configure, scope: null, advice: [] }).name}
        <div data-entry="name">
          <Field
            label="Name of this integration"
            help="Campaign managers choose it by this name on the Form step."
            error={errors.name}
          >
            <Input
              name="name"
              value={draft.name}
              onChange={(event) => configure.edit({ kind: 'rename', name: event.currentTarget.value })}
              onBlur={(event) => configure.leave('name', event.currentTarget.value)}
              maxLength={80}
            />
          </Field>
        </div>
      </div>
      <ScopeFields
        {...panel}
        configure={configure}
        website={null}
        detected={{ ...card.connection?.detected, ...told }}
      />
    </>
  );
}
