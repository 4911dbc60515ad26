import type { Answer } from '../answers';
import type { MethodDefinition } from '../methods';
import type { GigyaRequest } from '../read-request';
import type { Site } from '../site';
import type { SandboxState } from '../state';

/** A call whose method and site are known: steps 1 to 5 of the pipeline let it through. */
export type LocatedCall = {
  state: SandboxState;
  request: GigyaRequest;
  method: MethodDefinition;
  site: Site;
};

export type Refusal = { refusal: Answer };
