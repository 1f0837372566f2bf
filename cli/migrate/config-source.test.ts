import { describe, expect, test } from 'vitest'
import { ConfigSource } from './config-source.ts'

function changed(text: string, change: (config: ConfigSource) => void) {
  const config = new ConfigSource('gateway.config.ts', text)
  change(config)
  const again = new ConfigSource('gateway.config.ts', config.text)
  change(again)
  // Whoever runs it twice changes nothing.
  expect(again.text).toBe(config.text)
  return {
    text: config.text,
    changes: config.changes.map(({ line, path, what }) => `${line} ${path}: ${what}`),
    unseen: config.unseen,
  }
}

const CONFIG = `import { defineGateway, env } from 'headgate'

// What is said beside stays.
export default defineGateway({
  upstreams: {
    openai: { kind: 'openai', credentials: env('K'), timeouts: { first: '1m' } }, // here too
    'our-own': { kind: 'vllm-server', timeouts: { first: 5, idle: 1 } },
  },
  models: { a: { strategy: 'fallback', targets: ['openai/a', 'our-own/a'] } },
  $env: { staging: { upstreams: { openai: { timeouts: { first: '2m' } } } } },
  $production: { upstreams: { openai: { timeouts: { first: '3m' } } } },
})
`

describe('a field gets another name', () => {
  test('wherever it stands, in every layer, and nothing else changes', () => {
    const { text, changes } = changed(CONFIG, config => config.renameField('upstreams.*.timeouts.first', 'firstByte'))
    expect(text).toBe(CONFIG.replaceAll('first:', 'firstByte:'))
    expect(changes.sort()).toEqual([
      '10 $env.staging.upstreams.openai.timeouts.first: first is called firstByte',
      '11 $production.upstreams.openai.timeouts.first: first is called firstByte',
      '6 upstreams.openai.timeouts.first: first is called firstByte',
      "7 upstreams['our-own'].timeouts.first: first is called firstByte",
    ])
  })

  test('in literals that have a name, in functions, and without defineGateway', () => {
    const named = `const timeouts = { first: 1 }\nconst upstreams = { a: { timeouts } }\nexport default () => ({ upstreams })\n`
    expect(changed(named, config => config.renameField('upstreams.*.timeouts.first', 'firstByte')).text).toBe(
      named.replace('first:', 'firstByte:'),
    )
    const asked = `export default async () => {\n  const more = 1\n  return defineGateway({ upstreams: { a: { 'first': more } } })\n}\n`
    expect(changed(asked, config => config.renameField('upstreams.*.first', 'first-byte')).text).toBe(
      asked.replace("'first'", "'first-byte'"),
    )
  })

  test('not where the new one is there: a person is told', () => {
    const { text, changes, unseen } = changed('export default { server: { old: 1, fresh: 2 } }', config =>
      config.renameField('server.old', 'fresh'),
    )
    expect(text).toBe('export default { server: { old: 1, fresh: 2 } }')
    expect(changes).toEqual([])
    expect(unseen).toEqual([
      {
        file: 'gateway.config.ts',
        line: 1,
        path: 'server.old',
        why: '"fresh" is there already: take one of them out.',
      },
    ])
  })

  test('what code makes is told of', () => {
    const { unseen } = changed(
      'const base = {}\nexport default {\n  upstreams: {\n    ...base,\n    a: make(),\n  },\n}',
      config => config.renameField('upstreams.*.old', 'fresh'),
    )
    expect(unseen.map(({ line, why }) => [line, why])).toEqual([
      [4, 'What is spread here is not looked into.'],
      [5, 'What is made here by code is not looked into.'],
    ])
    expect(changed('export default load()', config => config.renameField('a.b', 'c')).unseen).toEqual([
      { file: 'gateway.config.ts', line: 1, path: '', why: 'The config is not a literal that can be read.' },
    ])
  })
})

test('a value gets another text, in lists too', () => {
  const { text, changes } = changed(CONFIG, config => {
    config.renameValue('upstreams.*.kind', 'vllm-server', 'vllm')
    config.renameValue('models.*.strategy', 'fallback', 'priority')
    config.renameValue('models.*.targets', 'our-own/a', 'our-own/b')
  })
  expect(text).toBe(
    CONFIG.replace('vllm-server', 'vllm').replace('fallback', 'priority').replace("'our-own/a'", "'our-own/b'"),
  )
  expect(changes).toHaveLength(3)
})

test('a field goes, and what stood around it stays', () => {
  const { text, changes } = changed('export default {\n  server: { gone: true, keepAlive: 1 },\n}\n', config =>
    config.removeField('server.gone', 'it is always so'),
  )
  expect(text).toBe('export default {\n  server: { keepAlive: 1 },\n}\n')
  expect(changes).toEqual(['2 server.gone: gone is gone: it is always so'])
})

test('a value is written otherwise', () => {
  const { text } = changed(CONFIG, config =>
    config.replaceValue('upstreams.*.timeouts.first', text => (/^\d+$/.test(text) ? `'${text}s'` : undefined)),
  )
  expect(text).toBe(CONFIG.replace('first: 5', "first: '5s'"))
})

test('an import gets another name', () => {
  expect(changed(CONFIG, config => config.renameImport('headgate', 'headgate/config')).text).toBe(
    CONFIG.replace("'headgate'", "'headgate/config'"),
  )
})
