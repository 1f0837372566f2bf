import { Project, ts } from 'ts-morph'
import { beforeAll, describe, expect, test } from 'vitest'
import { defineGateway, env } from './index.ts'

test('defineGateway returns its argument', () => {
  const config = { upstreams: { demo: { kind: 'demo' as const } }, models: { demo: 'demo/demo' as const } }
  expect(defineGateway(config)).toBe(config)
})

test('a reference holds the name alone', () => {
  expect(env('A')).toEqual({ env: 'A' })
  expect(env('A', { optional: true })).toEqual({ env: 'A', optional: true })
})

/** What the editor offers at `|` in a config, asked of TypeScript's own language service. */
describe('in the editor', () => {
  let project: Project
  beforeAll(() => {
    project = new Project({
      compilerOptions: {
        strict: true,
        target: ts.ScriptTarget.ESNext,
        module: ts.ModuleKind.ESNext,
        moduleResolution: ts.ModuleResolutionKind.Bundler,
        allowImportingTsExtensions: true,
        noEmit: true,
      },
    })
  })

  test('a target completes to declared models of every upstream, to all of an upstream, and to other models', () => {
    const names = completions("models: { smart: 'openai/gpt-5', fast: '|' }")
    expect(names).toEqual(expect.arrayContaining(['openai/gpt-5', 'openai/gpt-5-mini', 'openai/*', 'demo/*', 'smart']))
    expect(names).not.toContain('fast')
  })

  test('a kind completes to the kinds that there are', () => {
    const names = completions("models: {}, $production: { upstreams: { x: { kind: '|' } } }")
    expect(names).toEqual(expect.arrayContaining(['openai', 'anthropic', 'gemini', 'openai-compatible', 'demo']))
  })

  function completions(rest: string): string[] {
    const source = `import { defineGateway, env } from '${import.meta.dirname}/index.ts'
      export default defineGateway({
        upstreams: {
          openai: { kind: 'openai', credentials: env('A'), models: ['gpt-5', 'gpt-5-mini'] },
          demo: { kind: 'demo' },
        },
        ${rest}
      })`
    const file = project.createSourceFile('/virtual/gateway.config.ts', source.replace('|', ''), { overwrite: true })
    const service = project.getLanguageService().compilerObject
    const found = service.getCompletionsAtPosition(file.getFilePath(), source.indexOf('|'), {})
    return (found?.entries ?? []).map(entry => entry.name)
  }
})
