import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type CompileOptions, type CompileResult, compileConfig, type Problem } from './index.ts'

export const ROOT = resolve(import.meta.dirname, '../..')

/** A directory outside the repository with config files in it, for tests. */
export class ConfigDirectory {
  readonly path = mkdtempSync(join(tmpdir(), 'headgate-config-'))

  write(file: string, content: string): string {
    const path = join(this.path, file)
    writeFileSync(path, content)
    return path
  }

  /** Compiles `gateway.config.ts` of this content, or the files written before. Only `variables` are set. */
  compile(content?: string, options: Partial<CompileOptions> & { variables?: Record<string, string> } = {}) {
    if (content !== undefined) this.write('gateway.config.ts', content)
    const { variables = {}, ...rest } = options
    const configPath = join(this.path, 'gateway.config.ts')
    return compileConfig({ root: ROOT, configPath, read: name => variables[name], ...rest })
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true })
  }
}

/** A config file around the object literal's inside. */
export function configOf(inside: string): string {
  // No type check happens at load, as in a file that nobody opened in an editor.
  return `import { defineGateway, env } from 'headgate'\n\nexport default defineGateway({\n${inside}\n})\n`
}

export function problemAt(result: CompileResult, path: string): Problem | undefined {
  return result.problems.find(problem => problem.path === path)
}
