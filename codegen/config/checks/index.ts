import { checkAccess } from './access.ts'
import { checkAdmin } from './admin.ts'
import { checkAlerts } from './alerts.ts'
import { checkBaseUrls } from './base-urls.ts'
import { checkCache } from './cache.ts'
import { checkCatalog } from './catalog.ts'
import type { Check } from './check.ts'
import { checkCredentials } from './credentials.ts'
import { checkCycles } from './cycles.ts'
import { checkEnvironment } from './environment.ts'
import { checkHeaders } from './headers.ts'
import { checkKeys } from './keys.ts'
import { checkLimits } from './limits.ts'
import { checkMirrors } from './mirrors.ts'
import { checkModelNames } from './model-names.ts'
import { checkObservability } from './observability.ts'
import { checkPrices } from './prices.ts'
import { checkProtocols } from './protocols.ts'
import { checkReach } from './reach.ts'
import { checkRemoteMedia } from './remote-media.ts'
import { checkRequestLog } from './request-log.ts'
import { checkRules } from './rules.ts'
import { checkSaveTokens } from './save-tokens.ts'
import { checkSecrets } from './secrets.ts'
import { checkStrategies } from './strategies.ts'
import { checkTargets } from './targets.ts'
import { checkUsage } from './usage.ts'

/** Every rule beyond the schema. */
export const CHECKS: readonly Check[] = [
  checkTargets,
  checkModelNames,
  checkCycles,
  checkStrategies,
  checkRules,
  checkMirrors,
  checkReach,
  checkCredentials,
  checkHeaders,
  checkBaseUrls,
  checkProtocols,
  checkKeys,
  checkAccess,
  checkLimits,
  checkAlerts,
  checkCache,
  checkCatalog,
  checkPrices,
  checkUsage,
  checkRequestLog,
  checkObservability,
  checkRemoteMedia,
  checkAdmin,
  checkSaveTokens,
  checkSecrets,
  checkEnvironment,
]
