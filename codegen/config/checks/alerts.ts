import { explainWebhook } from '../../../runtime/config/webhook.ts'
import { fieldOf } from '../values.ts'
import type { Check } from './check.ts'

/** Alerts can be sent to where they go. */
export const checkAlerts: Check = ({ config }) => {
  const webhook = fieldOf(config.alerts, 'webhook')
  const fault = typeof webhook === 'string' ? explainWebhook(webhook) : undefined
  return fault ? [{ severity: 'error', code: 'webhook', path: ['alerts', 'webhook'], ...fault }] : []
}
