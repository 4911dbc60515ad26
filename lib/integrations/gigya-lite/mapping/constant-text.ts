import type { DeliveryContent } from '../../define';
import type { ConstantSource } from '../../mapping-rows';
import { cleanValue } from './clean-value';

/** What is known of a participation besides its answers, as text; '' where it is not known. */
export function constantText(
  source: ConstantSource,
  { content, text = '' }: { content: DeliveryContent; text: string | undefined },
): string {
  const known = knownOf(content);
  if (source !== 'text') return cleanValue(known.get(source));
  const filled = text.replace(/\{([a-z.]+)\}/g, (braces, name: string) =>
    known.has(name) ? (known.get(name) ?? '') : braces,
  );
  return cleanValue(filled);
}

const knownOf = ({ campaign, locale, source, channel }: DeliveryContent) =>
  new Map<string, string | null>([
    ['campaign.id', campaign.id],
    ['campaign.name', campaign.name],
    ['language', locale],
    ['source', source],
    ['channel', channel],
  ]);
