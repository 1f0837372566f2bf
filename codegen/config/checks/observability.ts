import { explainWebhook } from '../../../runtime/config/webhook.ts'
import { listed, nearest } from '../../problem.ts'
import type { Finding } from '../problem.ts'
import { fieldOf, itemsOf } from '../values.ts'
import type { Check, CheckInput } from './check.ts'

/** Exports can be sent to where they go, and traces to upstreams that there are. */
export const checkObservability: Check = input => {
  const otlp = fieldOf(input.config.observability, 'otlp')
  return [...endpoint(fieldOf(otlp, 'endpoint')), ...upstreams(otlp, input)]
}

const OTLP = ['observability', 'otlp']

function endpoint(said: unknown): Finding[] {
  if (typeof said !== 'string') return []
  const path = [...OTLP, 'endpoint']
  const fault = explainWebhook(said)
  if (fault) return [{ severity: 'error', code: 'endpoint', path, ...fault, hint: hintOf(fault.hint) }]
  const signal = /\/v1\/(traces|metrics|logs)\/*$/.exec(said)
  if (!signal) return []
  const message = 'The address is that of one signal, and each signal’s path is appended to it.'
  return [{ severity: 'error', code: 'endpoint', path, message, hint: `remove /v1/${signal[1]}` }]
}

function hintOf(hint: string): string {
  return hint.startsWith('put a token') ? 'send them by headers' : hint
}

function upstreams(otlp: unknown, { declared }: CheckInput): Finding[] {
  const names = [...declared.upstreams]
  return itemsOf(fieldOf(fieldOf(otlp, 'traceparent'), 'send')).flatMap(([index, name]) => {
    if (typeof name !== 'string' || names.includes(name)) return []
    const meant = nearest(name, names)
    return [
      {
        severity: 'error' as const,
        code: 'unknown-upstream',
        path: [...OTLP, 'traceparent', 'send', index],
        message: `There is no upstream "${name}".`,
        hint: meant === undefined ? `the upstreams are ${listed(names)}` : `did you mean '${meant}'?`,
      },
    ]
  })
}
