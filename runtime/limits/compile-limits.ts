import { decimalText } from '../catalogue/decimal.ts'
import type { BudgetConfig, CompiledBudget, CompiledLimits, LimitsConfig } from '../config/limits.ts'

/** Undefined where nothing is limited. Expects what the config's schema, and `isTimeZone`, have passed. */
export function compileLimits(
  limits: LimitsConfig = {},
  budget: BudgetConfig | readonly BudgetConfig[] = [],
): CompiledLimits | undefined {
  const { requestsPerMinute, tokensPerMinute, concurrent } = limits
  const budgets = budgetsOf(budget).map(compileBudget)
  const compiled = {
    ...(requestsPerMinute !== undefined && { requestsPerMinute }),
    ...(tokensPerMinute !== undefined && { tokensPerMinute }),
    ...(concurrent !== undefined && { concurrent }),
    budgets,
  }
  return Object.keys(compiled).length > 1 || budgets.length > 0 ? compiled : undefined
}

/** `readonly` lists are no lists for `Array.isArray`. */
function budgetsOf(budget: BudgetConfig | readonly BudgetConfig[]): readonly BudgetConfig[] {
  return 'per' in budget ? [budget] : budget
}

function compileBudget({ usd, tokens, per, zone = 'UTC', warnAt = [0.8, 1] }: BudgetConfig): CompiledBudget {
  return {
    ...(usd !== undefined && { usd: exact(usd) }),
    ...(tokens !== undefined && { tokens }),
    ...{ per, zone, warnAt: warnAt.toSorted((a, b) => a - b) },
  }
}

/** Twelve digits after the point are a whole number of picodollars; nothing less is counted. */
function exact(usd: number | string): string {
  const text = typeof usd === 'string' ? usd : decimalText(usd)
  return text === '0' ? '0.000000000001' : text
}
