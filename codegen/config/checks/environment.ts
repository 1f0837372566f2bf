import { isReference } from '../../../runtime/config/env.ts'
import type { Finding } from '../problem.ts'
import { walk } from '../values.ts'
import type { Check } from './check.ts'

/** Names the variables without which the gateway would not start here. A warning: the deployment may have them. */
export const checkEnvironment: Check = ({ config, read }) => {
  const findings: Finding[] = []
  walk(config, [], (value, path) => {
    if (!isReference(value) || value.optional === true) return
    if (!/^[A-Za-z_]\w*$/.test(value.env) || (read(value.env) ?? '').trim() !== '') return
    findings.push({
      severity: 'warning',
      code: 'missing-variable',
      path,
      message: `The environment variable ${value.env} is not set.`,
      hint: `the gateway does not start without it; env('${value.env}', { optional: true }) would let it`,
    })
  })
  return findings
}
