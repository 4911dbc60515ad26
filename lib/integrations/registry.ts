import 'server-only';
import type { Implementation } from './define';
import { gigyaLite } from './gigya-lite';

const implementations: readonly Implementation[] = [gigyaLite];

/** The server side of an integration, or undefined when there is none of this id. */
export function getImplementation(id: string): Implementation | undefined {
  return implementations.find((implementation) => implementation.id === id);
}

/** Ids of all implementations, in the order of the manifests. */
export const implementationIds: readonly string[] = implementations.map(({ id }) => id);
