import { dataCentres, type RealDataCentreId } from '../../data-centres';
import { type Answer, refuse } from '../answers';
import type { LocatedCall } from './call-context';
import { readHost } from './read-host';

/**
 * Step 5: is the site served here? The Host header says where "here" is, else the port, else the option, else everything
 * is. A site of another data centre gets 301001, or the 500028 that was also seen (api.md section 3).
 */
export function checkDataCentre({ state, request, method, site }: LocatedCall): Answer | null {
  const { options } = state;
  const here = readHost(request.host).dataCentre ?? request.portDataCentre ?? options.dataCentre;
  if (here === null || here === site.dataCentre) return null;
  return options.wrongDataCentreCode === 301001 ? redirect(site.dataCentre, method.name) : refuse(500028);
}

/** The answer 301001: where the site lives, in the body alone (api.md section 3). */
export function redirect(dataCentre: RealDataCentreId, method: string): Answer {
  const apiDomain = dataCentres.find(({ id }) => id === dataCentre)?.domain ?? '';
  const [namespace] = method.split('.', 1);
  const location = `https://${namespace}.${apiDomain}/${method}`;
  const refusal = refuse(301001, 'The API key is served by another data center');
  return { ...refusal, content: { apiDomain, location } };
}
