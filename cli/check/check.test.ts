import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { ConfigDirectory, configOf } from '../../codegen/config/testing.ts'
import { withTypeErrors } from './judge-types.ts'
import { staleFiles } from './stale-files.ts'
import { typeErrors } from './type-errors.ts'

const directory = new ConfigDirectory()
afterAll(() => directory.remove())

describe('errors of types', { timeout: 30_000 }, () => {
  const CONFIG = configOf("  upstreams: { demo: { kind: 'demo' } },\n  models: { a: 'dmo/demo', b: names.lenght },")

  it('are those of the config and of what it imports, with file and line, as an editor shows them', () => {
    const lib = directory.write(
      'names.ts',
      "export const names: string[] = ['a'].map(name => name.toUpperCase())\nexport const n: string = 1\n",
    )
    const config = directory.write('gateway.config.ts', `import { names } from './names.ts'\n${CONFIG}`)
    const found = typeErrors([config])
    expect(found.map(({ file, line, exported }) => [file, line, exported])).toEqual([
      [lib, 2, false],
      [config, 6, true],
      [config, 6, true],
    ])
    expect(found[0]?.message).toBe("Type 'number' is not assignable to type 'string'. (TS2322)")
    expect(found[2]?.message).toContain("Did you mean 'length'?")
  })

  it('are judged under the nearest tsconfig.json, and as strictly as can be where there is none', () => {
    const loose =
      'const twice = (n) => n * 2\nexport default { upstreams: {}, models: {}, server: { bodyLimit: twice(1) } }\n'
    mkdirSync(join(directory.path, 'loose'))
    directory.write(
      'loose/tsconfig.json',
      '{ "compilerOptions": { "strict": false }, "include": ["**/*"] } // a comment',
    )
    const [one, other] = [directory.write('loose/gateway.config.ts', loose), directory.write('strict.config.ts', loose)]
    expect(typeErrors([one])).toEqual([])
    expect(typeErrors([other])).toMatchObject([{ line: 1, message: expect.stringContaining('TS7006') }])
  })

  it('are none because types of Node are not installed, and none in files of other languages', () => {
    const node =
      "import { readFileSync } from 'node:fs'\nconsole.log(process.env.HOME, readFileSync)\nexport default {}\n"
    expect(typeErrors([directory.write('node.config.ts', node)])).toEqual([])
    expect(typeErrors([directory.write('gateway.config.json', '{}')])).toEqual([])
  })

  it('wait where the same object has errors that are told better', () => {
    const fault = (exported: boolean) => ({
      file: '/project/a.ts',
      line: 1,
      message: exported ? 'in it' : 'beside it',
      exported,
    })
    const problem = (severity: 'error' | 'warning') => ({
      severity,
      code: 'x',
      file: 'a.ts',
      path: '',
      message: severity,
    })
    const told = (severity: 'error' | 'warning') =>
      withTypeErrors([problem(severity)], [fault(true), fault(false)], '/project').map(({ message }) => message)
    expect(told('error')).toEqual(['error', 'beside it'])
    expect(told('warning')).toEqual(['warning', 'in it', 'beside it'])
    expect(withTypeErrors([], [fault(true)], '/elsewhere')[0]?.file).toBe('/project/a.ts')
  })
})

describe('generated files', () => {
  it('are told where they are missing or not what the config makes', () => {
    mkdirSync(join(directory.path, 'generated'))
    writeFileSync(join(directory.path, 'generated/same.ts'), 'one\r\ntwo\r\n')
    writeFileSync(join(directory.path, 'generated/other.ts'), 'edited by hand\n')
    const files = { 'generated/same.ts': 'one\ntwo\n', 'generated/other.ts': 'one\n', 'generated/gone.ts': '' }
    expect(staleFiles(files, directory.path)).toMatchObject([
      {
        severity: 'error',
        code: 'stale-file',
        file: 'generated/other.ts',
        message: 'This is not what the config makes.',
      },
      { file: 'generated/gone.ts', message: 'This file is not there.', hint: 'run `headgate generate`' },
    ])
  })
})
