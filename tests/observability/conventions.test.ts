import { readFileSync } from 'node:fs'
import * as conventions from '@opentelemetry/semantic-conventions/incubating'
import { expect, it } from 'vitest'

/** Newer than the package, which the conventions for generative AI have left since. */
const SINCE = ['audio.input_tokens', 'audio.output_tokens', 'image.input_tokens'].map(name => `gen_ai.usage.${name}`)

it('names of the conventions are those that OpenTelemetry has', () => {
  const known = new Set<unknown>([...Object.values(conventions), ...SINCE])
  const sources = ['spans', 'instruments', 'gen-ai'].map(name =>
    readFileSync(new URL(`../../runtime/telemetry/${name}.ts`, import.meta.url), 'utf8'),
  )
  const used = [
    ...sources.join('\n').matchAll(/'((?:gen_ai|http|error|server|user_agent|openai|service|process)\.[\w.]+)'/g),
  ]
  expect(used.length).toBeGreaterThan(40)
  expect([...new Set(used.map(([, name]) => name))].filter(name => !known.has(name))).toEqual([])
})
