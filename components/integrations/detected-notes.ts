import type { IntegrationCard } from '@/lib/integrations/list-integrations';

type Detected = {
  /** What the partner told about itself, by the name of a setting. */
  detected: Record<string, string>;
  /** What stands in the settings now. */
  chosen: Record<string, unknown>;
  choices: IntegrationCard['choices'];
};

/** "Detected: Europe", by the name of each setting in which something else is chosen. */
export function detectedNotes({ detected, chosen, choices }: Detected): Record<string, string> {
  const others = Object.entries(detected).filter(([name, value]) => chosen[name] !== value);
  const notes = others.map(([name, value]) => {
    const label = choices[name]?.find((choice) => choice.value === value)?.label ?? value;
    return [name, `Detected: ${label}`];
  });
  return Object.fromEntries(notes);
}
