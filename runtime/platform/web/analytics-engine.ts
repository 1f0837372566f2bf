import type { AnalyticsEngineDataset } from '@cloudflare/workers-types'

/** Whether a binding is a dataset of Analytics Engine. */
export function isDataset(binding: unknown): binding is AnalyticsEngineDataset {
  return typeof binding === 'object' && binding !== null && 'writeDataPoint' in binding
}
