export interface ConfigFiles {
  /** Path from the root -> content; empty where the config has an error. */
  files: Record<string, string>
  /** Each with its place and a hint. */
  errors: string[]
  warnings: string[]
}

/** What a config is compiled to, and what is wrong with it, in a line each. */
export async function configFiles(root: string, configPath: string | undefined): Promise<ConfigFiles> {
  const { compileConfig } = await import('./config/index.ts')
  const { files, problems } = await compileConfig({ root, ...(configPath === undefined ? {} : { configPath }) })
  const result: ConfigFiles = { files, errors: [], warnings: [] }
  for (const { severity, file, line, path, message, hint } of problems) {
    const place = line === undefined ? file : `${file}:${line}`
    const text = `${path === '' ? place : `${place} ${path}`}: ${message}${hint === undefined ? '' : ` (${hint})`}`
    result[severity === 'error' ? 'errors' : 'warnings'].push(text)
  }
  return result
}
