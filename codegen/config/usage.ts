import { type CompiledUsage, DEFAULT_USAGE, type UsageConfig } from '../../runtime/config/usage.ts'
import { toMilliseconds } from './units.ts'

export function compileUsage({ retention, rollups }: UsageConfig): CompiledUsage {
  const [calls, hours] = [spanOf(retention, DEFAULT_USAGE.calls), spanOf(rollups, DEFAULT_USAGE.hours)]
  return { ...(calls !== undefined && { calls }), ...(hours !== undefined && { hours }) }
}

function spanOf(said: UsageConfig['retention'], usual: number): number | undefined {
  if (said === 'forever') return undefined
  return toMilliseconds(said ?? usual)
}
