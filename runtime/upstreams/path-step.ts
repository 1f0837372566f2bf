import { GatewayError } from '../canonical/error.ts'

/**
 * A model's name as one step of a path, so that no name that a client makes up leads to another path of the upstream. Those
 * that every reader of addresses would take for steps up, however they are encoded, are refused, and so is what is no text.
 */
export function pathStep(model: string): string {
  if (model === '.' || model === '..' || !model.isWellFormed())
    throw new GatewayError('invalid-request', 'The name of the model cannot stand in an address.', { param: 'model' })
  return encodeURIComponent(model)
}
