import type { SettingsView } from '@/lib/integrations/define';

/** The calls of a push in their order, with the JSON of each. */
export function SentRequests({ requests }: Pick<SettingsView, 'requests'>) {
  const calls = requests.map((request, index) => ({ ...request, name: `${index + 1}. ${request.endpoint}` }));
  return (
    <ol aria-label="Requests" className="flex min-w-0 flex-col gap-3">
      {calls.map(({ name, body }) => (
        <li key={name} className="flex min-w-0 flex-col gap-1">
          <p className="wrap-anywhere font-semibold text-sm">{name}</p>
          <section
            aria-label={`JSON of ${name}`}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
            tabIndex={0}
            className="max-h-80 overflow-auto rounded-md border border-line bg-surface [scrollbar-width:thin]"
          >
            <pre className="w-max p-3 font-code text-xs">{JSON.stringify(body, null, 2)}</pre>
          </section>
        </li>
      ))}
    </ol>
  );
}
