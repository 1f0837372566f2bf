import { describe, expect, it } from 'vitest'
import { messageId, originalToolId, toolUseId, upstreamToolId } from './ids.ts'

describe('ids of replies', () => {
  it.each([
    ['msg_01', 'msg_01'],
    ['chatcmpl-123', 'msg_123'],
    ['resp_abc', 'msg_abc'],
    ['a b/c', 'msg_a_b_c'],
  ])('%s becomes %s', (id, expected) => {
    expect(messageId(id)).toBe(expected)
  })
})

describe('ids of tool calls', () => {
  it.each(['call_Abc123', 'toolu_01', 'run shell.1', 'run_shell.1', 'ключ'])(
    '%s has the prefix and the alphabet',
    id => {
      expect(toolUseId(id)).toMatch(/^toolu_[A-Za-z0-9_-]+$/)
      expect(toolUseId(id)).toBe(toolUseId(id))
    },
  )

  it('that differ stay different', () => {
    const ids = ['run shell.1', 'run_shell.1', 'run.shell.1', 'run_shell_1']
    expect(new Set(ids.map(toolUseId)).size).toBe(ids.length)
  })

  it.each([
    'call_Abc123',
    'toolu_01',
    'run_shell_command_1795_0',
    'functions.get_weather:0',
    'a b',
    'ключ',
    'as_x',
    '',
  ])('come back as the upstream gave them: %j', id => {
    expect(originalToolId(toolUseId(id))).toBe(id)
  })

  it('that no client got from here are their own', () => {
    for (const id of ['toolu_01', 'toolu_run', 'toolu_b64_***', 'x']) expect(originalToolId(id)).toBe(id)
  })
})

describe('ids of tool calls toward upstreams', () => {
  it('that are allowed stay as they are', () => {
    for (const id of ['toolu_01', 'call_1', 'run_shell_command_1795_0']) expect(upstreamToolId(id)).toBe(id)
  })

  it('that are not become some that are, the same each time, different ones for different ids', () => {
    const ids = ['functions.f:0', 'functions_f:0', 'functions f 0', 'ключ', '']
    const sent = ids.map(upstreamToolId)
    for (const id of sent) expect(id).toMatch(/^[A-Za-z0-9_-]+$/)
    expect(new Set(sent).size).toBe(ids.length)
    expect(ids.map(upstreamToolId)).toEqual(sent)
  })
})
