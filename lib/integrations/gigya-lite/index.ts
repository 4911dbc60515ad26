import 'server-only';
import { env } from '../../env';
import { createGigyaLite } from './create-gigya-lite';

export const gigyaLite = createGigyaLite({ sandboxOrigin: () => env().GIGYA_SANDBOX_ORIGIN });
