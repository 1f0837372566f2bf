import { describe, expect, test } from 'vitest'
import type { CanonicalRequest, Tool } from '../../canonical/request.ts'
import { type ToolCallStart, toolLookup } from './tool-lookup.ts'

const tools: Tool[] = [
  { type: 'function', name: 'wait' },
  { type: 'freeform', name: 'apply_patch' },
  { type: 'freeform', name: 'exec', namespace: 'functions' },
  { type: 'function', name: 'sleep', namespace: 'clock' },
  { type: 'function', name: 'a__b' },
  { type: 'function', name: 'b', namespace: 'a' },
]
const request: CanonicalRequest = { model: 'm', stream: true, turns: [], tools, sampling: {} }
const find = toolLookup(request)
const call = (name: string, more: Partial<ToolCallStart> = {}) =>
  find({ type: 'tool-call', id: 'c', name, kind: 'function', ...more })

describe('a call names the tool as the client offered it', () => {
  test('a plain function as it is', () => {
    expect(call('wait')).toEqual({ name: 'wait', kind: 'function', wrapped: false })
  })

  test('a tool that nobody offered as it is', () => {
    expect(call('other', { namespace: 'x' })).toEqual({
      name: 'other',
      namespace: 'x',
      kind: 'function',
      wrapped: false,
    })
  })

  test('a freeform tool that came back as a function is a freeform tool with wrapped input', () => {
    expect(call('apply_patch')).toEqual({ name: 'apply_patch', kind: 'freeform', wrapped: true })
    expect(call('apply_patch', { kind: 'freeform' })).toEqual({ name: 'apply_patch', kind: 'freeform', wrapped: false })
  })

  test('a flattened name gives name and namespace', () => {
    expect(call('clock__sleep')).toEqual({ name: 'sleep', namespace: 'clock', kind: 'function', wrapped: false })
    expect(call('functions__exec')).toEqual({ name: 'exec', namespace: 'functions', kind: 'freeform', wrapped: true })
  })

  test('a name that only looks flattened is left alone', () => {
    expect(call('a__b')).toEqual({ name: 'a__b', kind: 'function', wrapped: false })
  })
})
