import type { Step } from './step.ts'

/** The reply names the model that the client asked for: Claude Code drops its thinking where it reads another name. */
export function renameModel(model: string): Step {
  return next => event => next(event.type === 'start' ? { ...event, model } : event)
}
