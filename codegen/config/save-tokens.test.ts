import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ConfigDirectory, configOf, problemAt } from './testing.ts'

let directory: ConfigDirectory
beforeEach(() => {
  directory = new ConfigDirectory()
})
afterEach(() => directory.remove())

function compile(model: string) {
  return directory.compile(configOf(`upstreams: { d: { kind: 'demo' } },\nmodels: { m: ${model}, above: 'm' }`))
}

describe('saveTokens', () => {
  test.each([
    ["'d/d'", undefined],
    ["{ to: 'd/d', saveTokens: false }", undefined],
    ["{ to: 'd/d', saveTokens: true }", { keepLast: 4, lossless: true, compress: [] }],
    ["{ to: 'd/d', saveTokens: {} }", { keepLast: 4, lossless: true, compress: [] }],
    [
      "{ strategy: 'priority', targets: ['d/d', 'd/e'], saveTokens: { keepLast: 10, lossless: false, compress: ['log', 'diff', 'log'] } }",
      { keepLast: 10, lossless: false, compress: ['diff', 'log'] },
    ],
    [
      "{ rules: [{ when: { tools: true }, use: 'd/d' }], otherwise: 'd/e', saveTokens: { compress: ['grep', 'listing', 'build'] } }",
      { keepLast: 4, lossless: true, compress: ['grep', 'listing', 'build'] },
    ],
  ])('of %s is compiled with every default', async (model, compiled) => {
    const { gateway, problems } = await compile(model)
    expect(problems).toEqual([])
    expect(gateway?.models.m?.saveTokens).toEqual(compiled)
  })

  test('is of the name that is asked for, not of those that lead there', async () => {
    const { gateway } = await compile("{ to: 'd/d', saveTokens: true }")
    expect(gateway?.models.above).not.toHaveProperty('saveTokens')
  })

  test('that saves nothing is warned of', async () => {
    const result = await compile("{ to: 'd/d', saveTokens: { lossless: false, compress: [] } }")
    expect(problemAt(result, 'models.m.saveTokens')).toMatchObject({ severity: 'warning', code: 'saves-nothing' })
    expect(result.gateway?.models.m).not.toHaveProperty('saveTokens')
  })

  test.each([
    ["'yes'", '', 'Expected true, false or settings, found a string.'],
    ['{ keepLast: 0 }', '.keepLast', 'Expected a whole number, 1 or more, found 0.'],
    ['{ keepLast: 1.5 }', '.keepLast', 'Expected a whole number, 1 or more, found a number.'],
    ["{ compress: ['diffs'] }", '.compress[0]', '"diffs" is not one of'],
    ["{ compress: 'diff' }", '.compress', 'Expected a list of outputs, found a string.'],
    ['{ keeplast: 4 }', '.keeplast', 'keeplast'],
  ])('%s is refused at its place', async (settings, path, message) => {
    const { problems, gateway } = await compile(`{ to: 'd/d', saveTokens: ${settings} }`)
    expect(problems).toMatchObject([{ severity: 'error', path: `models.m.saveTokens${path}` }])
    expect(problems[0]?.message).toContain(message)
    expect(gateway).toBeUndefined()
  })
})
