import { defineRoute } from '@/lib/http/define-route';
import { getIntegrationsScreen } from '@/lib/integrations/get-integrations-screen';

export const GET = defineRoute('console:view', getIntegrationsScreen);
