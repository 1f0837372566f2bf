import { describe, expect, it } from 'vitest'
import { COMPRESSORS, type CompiledSaving } from '../config/save-tokens.ts'
import { withStrings } from '../protocols/splice-strings.ts'
import type { ToolMessage, ToolTexts } from '../protocols/tool-texts.ts'
import { savings } from './save-tokens.ts'
import {
  buildOutput,
  diffOutput,
  fileOutput,
  grepOutput,
  jsonOutput,
  listingOutput,
  logOutput,
  numbers,
} from './test-outputs.ts'

const LOSSLESS: CompiledSaving = { keepLast: 4, lossless: true, compress: [] }
const ALL: CompiledSaving = { keepLast: 4, lossless: true, compress: [...COMPRESSORS] }

interface Told {
  text: string
  tool?: string
  input?: unknown
  failed?: boolean
  marked?: boolean
}

/** A conversation in which each result answers a call of its own, and the texts of its results as they are sent. */
function sent(told: readonly Told[], settings: CompiledSaving): string[] {
  const body = { results: told.map(({ text }) => text) }
  const messages = told.flatMap(
    ({ text, tool = 'bash', input = {}, failed = false, marked = false }, n): ToolMessage[] => [
      { marked: false, calls: [{ id: `call_${n}`, name: tool, input }], results: [] },
      { marked, calls: [], results: [{ callId: `call_${n}`, failed, text, path: ['results', n] }] },
    ],
  )
  const edited = withStrings(body, savings({ messages, descriptions: [] }, settings)) as typeof body
  return edited.results
}

/** Results that say nothing, so that those before them are old. */
const later: Told[] = [{ text: 'done' }, { text: 'done' }]

describe('white space', () => {
  it('between the tokens of JSON results goes at once, also from the newest', () => {
    const text = jsonOutput(numbers(1))
    const [result] = sent([{ text, tool: 'list_issues' }], LOSSLESS)
    expect(result).toBe(JSON.stringify(JSON.parse(text)).replaceAll('12345678901234567000', '12345678901234567890'))
  })

  it.each([
    ['a path', { path: 'data' }],
    ['a file’s name', '{"command":"cat package.json | head"}'],
    ['a file', { filename: 'x' }],
  ])(
    'stays in what was read from a file, as a call that names %s did, for the model may have to edit that',
    (_, input) => {
      const text = jsonOutput(numbers(1))
      expect(sent([{ text, tool: 'read', input }], LOSSLESS)).toEqual([text])
    },
  )

  it('stays in results of calls that the request does not have', () => {
    const result = { callId: 'unknown', failed: false, text: jsonOutput(numbers(1)), path: ['x'] }
    const messages = [{ marked: false, calls: [], results: [result] }]
    expect(savings({ messages, descriptions: [] }, LOSSLESS)).toEqual([])
  })

  it('of descriptions goes', () => {
    const descriptions = [{ path: ['tools', 0, 'description'], text: 'Reads.   \n\n\n\n    And writes.' }]
    expect(savings({ messages: [], descriptions }, LOSSLESS)).toMatchObject([{ after: 'Reads.\n\nAnd writes.' }])
    expect(savings({ messages: [], descriptions }, { ...ALL, lossless: false })).toEqual([])
  })
})

describe('results that were told before', () => {
  const text = fileOutput(numbers(1), 400)
  const read = { text, tool: 'read', input: { file: 'a.ts' } }

  it('are told once and referred to, by the call that told it', () => {
    const [first, second] = sent([read, { ...read, input: {} }, ...later], LOSSLESS)
    expect(first).toBe(text)
    expect(second).toBe(
      '[The same result, letter by letter, as that of the earlier call of read {"file":"a.ts"} (call_0): see there.]',
    )
  })

  it('are referred to without a character cut in half', () => {
    const told = { text, tool: 'read', input: `${'x'.repeat(159)}😀` }
    expect(sent([told, told, ...later], LOSSLESS)[1]).toContain(`${'x'.repeat(159)}… (call_0)`)
  })

  it('stay whole among the newest messages, and where they are small', () => {
    expect(sent([read, { text: 'done' }, read], LOSSLESS)[2]).toBe(text)
    expect(sent([{ text: 'short' }, { text: 'short' }, ...later, ...later], LOSSLESS)[1]).toBe('short')
  })

  it('stay whole where they differ in a letter', () => {
    const results = sent([read, { ...read, text: `${text} ` }, ...later], LOSSLESS)
    expect(results[1]).toBe(`${text} `)
  })

  it('stay whole where only compressors are asked for', () => {
    expect(sent([read, read, ...later], { ...ALL, lossless: false })[1]).toBe(text)
  })
})

describe('large outputs', () => {
  const log = logOutput(numbers(1), 400)

  it('are shortened once they are older than the newest messages', () => {
    expect(sent([{ text: log }, { text: 'done' }], ALL)[0]).toBe(log)
    expect(sent([{ text: log }, ...later], ALL)[0]).toMatch(/^\[Output of an earlier call, shortened:/)
  })

  it('are shortened only by the compressors that are asked for', () => {
    expect(sent([{ text: log }, ...later], LOSSLESS)[0]).toBe(log)
    expect(sent([{ text: log }, ...later], { ...ALL, compress: ['diff', 'grep'] })[0]).toBe(log)
  })

  it('refer to each other where they are the same, shortened or not', () => {
    const [first, second] = sent([{ text: log }, { text: log }, ...later], ALL)
    expect(first).toMatch(/^\[Output of an earlier call/)
    expect(second).toMatch(/^\[The same result/)
  })

  it.each([
    ['is told as failed', { text: log, failed: true }],
    ['begins with an exit code', { text: `Exit code 2\n${log}` }],
    ['begins as Codex tells it', { text: `Chunk ID: 1\nProcess exited with code 1\nOutput:\n${log}` }],
    ['begins with an error', { text: `Error: the command failed\n${log}` }],
    ['ends with an exit code', { text: `${log}\nExit Code: 127` }],
  ])('stay whole for ever where a result %s', (_, result) => {
    expect(sent([result, result, ...later, ...later, ...later], ALL).slice(0, 2)).toEqual([result.text, result.text])
  })

  it('are shortened where the exit code is that of a success', () => {
    const text = `Chunk ID: 1\nProcess exited with code 0\nOutput:\n${log}`
    expect(sent([{ text }, ...later], ALL)[0]).toContain('Process exited with code 0')
    expect(sent([{ text }, ...later], ALL)[0]!.length).toBeLessThan(text.length / 2)
  })
})

const kinds = [fileOutput, fileOutput, grepOutput, diffOutput, listingOutput, logOutput, buildOutput, jsonOutput]

/** A conversation as an agent has it: now and then something is read again, or fails. */
function conversation(seed: number, length: number): Told[] {
  const random = numbers(seed)
  const told: Told[] = []
  for (let n = 0; n < length; n++) {
    const again = told.length > 3 && random() < 0.1
    const text = again
      ? told[Math.floor(random() * told.length)]!.text
      : kinds[Math.floor(random() * kinds.length)]!(random)
    told.push({ text, input: { command: `do ${n}` }, failed: random() < 0.05 })
  }
  return told
}

describe.each([1, 2, 4, 8])('a conversation that grows, of which the newest %i messages stay whole', keepLast => {
  const settings = { ...ALL, keepLast }
  const seeds = [1, 2, 3, 4]
  const TURNS = 50

  it('is sent with what was told shorter as it was, each time', () => {
    for (const seed of seeds) {
      const told = conversation(seed, TURNS)
      let before: string[] = []
      for (let length = 1; length <= TURNS; length++) {
        const now = sent(told.slice(0, length), settings)
        for (const [n, text] of before.entries()) {
          const shorter = text !== told[n]!.text && !text.startsWith('{')
          if (shorter) expect(now[n]).toBe(text)
        }
        before = now
      }
    }
  })

  it('has its newest messages and its failures whole, but for white space', () => {
    for (const seed of seeds) {
      const told = conversation(seed, TURNS)
      for (let length = 1; length <= TURNS; length += 7) {
        const now = sent(told.slice(0, length), settings)
        for (const [n, text] of now.entries()) {
          // Each result has a call before it.
          const isNewest = 2 * n + 1 >= 2 * length - keepLast
          if (!isNewest && !told[n]!.failed) continue
          const original = told[n]!.text
          expect(original.startsWith('{') ? JSON.parse(text) : text).toEqual(
            original.startsWith('{') ? JSON.parse(original) : original,
          )
        }
      }
    }
  })

  it('has its prefix changed seldom, and is cheaper for it with a cache of prompts and without one', () => {
    let changes = 0
    const cost = { whole: 0, shorter: 0 }
    const cached = { whole: 0, shorter: 0 }
    for (const seed of seeds) {
      const told = conversation(seed, TURNS)
      let before: string[] = []
      let wholeBefore = 0
      for (let length = 1; length <= TURNS; length++) {
        const now = sent(told.slice(0, length), settings)
        const same = now.findIndex((text, n) => text !== before[n])
        if (same < before.length) changes++
        const size = sizeOf(now)
        const whole = sizeOf(told.slice(0, length).map(({ text }) => text))
        const kept = sizeOf(now.slice(0, same))
        cost.whole += whole
        cost.shorter += size
        // As the dearest providers ask: a tenth for what is read from the cache, a quarter more for what is written.
        cached.whole += 0.1 * wholeBefore + 1.25 * (whole - wholeBefore)
        cached.shorter += 0.1 * kept + 1.25 * (size - kept)
        before = now
        wholeBefore = whole
      }
    }
    expect(changes / (seeds.length * TURNS)).toBeLessThan(0.2)
    expect(cost.shorter / cost.whole).toBeLessThan(0.75)
    expect(cached.shorter / cached.whole).toBeLessThan(0.95)
  })
})

function sizeOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.length, 0)
}

describe('marks of the client', () => {
  const log = logOutput(numbers(1), 400)
  const results = (...marked: number[]): Told[] =>
    [{ text: log }, { text: 'a' }, ...later, ...later, ...later].map((told, n) => ({
      ...told,
      marked: marked.includes(n),
    }))

  it('keep what they had cached as it was sent, where they stay in their place', () => {
    const small = logOutput(numbers(1), 100)
    const early = [{ text: small }, { text: small.replaceAll('INFO', 'WARN'), marked: true }]
    expect(sent([...early, { text: log }, ...later], ALL)).toEqual([
      ...early.map(({ text }) => text),
      expect.stringMatching(/^\[Output/),
      'done',
      'done',
    ])
  })

  it('that go with the newest messages hold nothing back', () => {
    expect(sent(results(), ALL)[0]).toMatch(/^\[Output of an earlier call/)
    expect(sent(results(6, 7), ALL)[0]).toMatch(/^\[Output of an earlier call/)
  })
})

describe('nothing', () => {
  it('is saved of a request without tools', () => {
    const texts: ToolTexts = { messages: [], descriptions: [] }
    expect(savings(texts, ALL)).toEqual([])
  })
})
