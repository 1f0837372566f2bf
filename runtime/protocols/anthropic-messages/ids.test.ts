import { describe, expect, it } from 'vitest'
import { messageId, originalToolId, toolUseId } from './ids.ts'

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

  it('come back as the upstream gave them', () => {
    expect(originalToolId(toolUseId('call_Abc123'))).toBe('call_Abc123')
    expect(originalToolId(toolUseId('toolu_01'))).toBe('toolu_01')
  })
})
