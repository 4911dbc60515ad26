import { ConnectionTest } from './connection-test';
import type { Scope } from './draft';
import { HistoryPanel } from './history-panel';
import { SettingsPreview } from './mapping/settings-preview';
import { prefixOf } from './paths';
import { setByText } from './scope-notices';
import type { Configure } from './use-configure';
import type { ConnectionTestState } from './use-connection-test';
import type { History } from './use-history';
import type { ScopeView } from './use-scope-view';

type ConfigureSideProps = {
  configure: Configure;
  scope: Scope;
  /** What the open tab is called; null where there are no tabs. */
  scopeName: string | null;
  connectionTest: ConnectionTestState;
  preview: ScopeView;
  /** Whether the partner tells what would be sent. */
  hasPreview: boolean;
  history: History;
  warningTexts: Record<string, string>;
  onBack: () => void;
};

/** Beside the fields: what the partner answers and what would be sent, or what was saved before. */
export function ConfigureSide({ configure, history, onBack, ...rest }: ConfigureSideProps) {
  return (
    <div className="flex flex-col gap-6 border-line bg-[color-mix(in_srgb,var(--color-sunken)_50%,var(--color-raised))] p-5 max-md:border-t max-md:px-4 md:overflow-auto md:border-l md:[scrollbar-width:thin]">
      {history.isOpen ? (
        <HistoryPanel history={history} isChanged={configure.isChanged} onBack={onBack} />
      ) : (
        <TestAndPreview configure={configure} {...rest} />
      )}
    </div>
  );
}

function TestAndPreview(props: Omit<ConfigureSideProps, 'history' | 'onBack'>) {
  const { configure, scope, scopeName, connectionTest, preview, hasPreview, warningTexts } = props;
  return (
    <>
      <ConnectionTest
        scopeName={scopeName}
        run={connectionTest.run}
        failure={connectionTest.failure}
        isBusy={connectionTest.isBusy}
        pushesSample={connectionTest.pushesSample}
        onPushesSample={connectionTest.setPushesSample}
        onTest={connectionTest.start}
        onAct={(act) =>
          configure.changeAt(`${prefixOf(scope)}${act.setting}`, () => setByText({ configure, scope }, act))
        }
      />
      {hasPreview && (
        <div className="border-line border-t pt-5">
          <SettingsPreview
            described={preview.described}
            isBusy={preview.isBusy}
            failure={preview.failure}
            warningTexts={warningTexts}
            onReadFields={preview.readFields}
            isReading={preview.isReading}
            readProblem={preview.readProblem}
          />
        </div>
      )}
    </>
  );
}
