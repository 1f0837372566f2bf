/** A value by the name of its environment variable: it is read at start and never written anywhere. */
export interface SecretReference {
  env: string
  /** What needs it is left out, instead of refusing to start, while the variable is not set. */
  optional?: boolean
}

/**
 * Refers to an environment variable (on Workers: a binding). Nothing is read here: the value is looked up when the
 * gateway starts, and only its name reaches the generated files.
 *
 * With `{ optional: true }` what needs the value is left out while it is not set: a header is not sent, a key is not
 * accepted, an upstream that has no credential left is not offered.
 */
export function env(name: string, options: { optional?: boolean } = {}): SecretReference {
  return options.optional ? { env: name, optional: true } : { env: name }
}

/** A value that the config may either write out or leave to the environment. */
export function isReference(value: unknown): value is SecretReference {
  return typeof value === 'object' && value !== null && 'env' in value && typeof value.env === 'string'
}
