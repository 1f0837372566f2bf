// Requests that agents really sent, and what becomes of them where tokens are saved.
import { describe, expect, it } from 'vitest'
import { COMPRESSORS, type CompiledSaving } from '../../runtime/config/save-tokens.ts'
import { text, utf8 } from '../../runtime/platform/byte-search.ts'
import { operationOf } from '../../runtime/protocols/operations.ts'
import { protocols } from '../../runtime/protocols/registry.ts'
import { spliceStrings, withStrings } from '../../runtime/protocols/splice-strings.ts'
import { savings } from '../../runtime/token-saver/save-tokens.ts'
import { diffOutput, fileOutput, logOutput, numbers } from '../../runtime/token-saver/test-outputs.ts'
import { capturedRequests } from '../translation/captured-requests.ts'
import { agentShells } from './agent-shells.ts'
import { type Exchange, grown, resultsIn } from './grown.ts'

const ALL: CompiledSaving = { keepLast: 4, lossless: true, compress: [...COMPRESSORS] }
const captured = capturedRequests()

describe.skipIf(captured.length === 0)('requests that agents really sent', () => {
  it.each(captured)('$name: its results and its tools are found', ({ protocol, body }) => {
    const { messages, descriptions } = protocols[protocol].toolTexts(body)
    const said = JSON.stringify(body)
    const results = said.match(/"type":"(?:tool_result|\w*call_output)"|"role":"tool"|"functionResponse":/g) ?? []
    const withResults = messages.filter(message => message.results.length > 0)
    expect(withResults.length > 0).toBe(results.length > 0)
    for (const { results: found } of withResults)
      for (const { callId } of found)
        expect(messages.flatMap(({ calls }) => calls.map(({ id }) => id))).toContain(callId)
    if (/"tools":\[\{/.test(said)) expect(descriptions.length).toBeGreaterThan(0)
  })

  it.each(captured)('$name: what is left is a request of its protocol', ({ protocol, kind, stream, body }) => {
    // As if all of its results were older.
    const edits = savings(protocols[protocol].toolTexts(body), { ...ALL, keepLast: 1 })
    const bytes = utf8(JSON.stringify(body))
    const edited = withStrings(body, edits)
    expect(JSON.parse(text(spliceStrings(bytes, edits)!))).toEqual(edited)
    const { validate } = operationOf(protocol, kind, kind === 'generate' && stream)!
    expect(validate?.(edited) ?? true).toBe(true)
  })
})

describe.each(agentShells())('a conversation of $name', ({ protocol, body }) => {
  const random = numbers(3)
  const exchanges: Exchange[] = Array.from({ length: 40 }, (_, n) => ({
    input: { command: `do ${n}` },
    result: [fileOutput, logOutput, diffOutput][n % 3]!(random),
  }))

  it('keeps what was told shorter for as long as it grows, and its newest messages whole', () => {
    let before: string[] = []
    let changes = 0
    for (let turn = 1; turn <= exchanges.length; turn++) {
      const sent = grown(protocol, exchanges.slice(0, turn), body)
      const whole = resultsIn(protocol, sent)
      const now = resultsIn(protocol, withStrings(sent, savings(protocols[protocol].toolTexts(sent), ALL)))
      expect(now.slice(-2)).toEqual(whole.slice(-2))
      for (const [n, result] of before.entries()) if (result !== whole[n]) expect(now[n]).toBe(result)
      if (before.some((result, n) => result !== now[n])) changes++
      before = now
    }
    expect(changes).toBeGreaterThan(0)
    expect(changes).toBeLessThanOrEqual(8)
  })
})
