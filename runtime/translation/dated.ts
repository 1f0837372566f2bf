import type { Step } from './step.ts'

/**
 * Messages says no date, and clients of OpenAI's protocols show one. `createdAt`: seconds since 1970, for replies that
 * have none of their own.
 */
export function dated(createdAt: number): Step {
  return next => event =>
    next(event.type === 'start' && event.createdAt === undefined ? { ...event, createdAt } : event)
}
