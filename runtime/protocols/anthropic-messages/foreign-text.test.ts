import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { foreignText } from './foreign-text.ts'

const shared = process.env.HEADGATE_SHARED ?? join(import.meta.dirname, '../../../../shared')
const recordings = join(shared, 'recordings/anthropic-messages')

describe('what is told of a block that only its provider understands', () => {
  it.each<[object, string | undefined]>([
    [{ type: 'server_tool_use', name: 'web_search', input: { query: 'x' } }, '[Called web_search]\nx'],
    [{ type: 'server_tool_use', name: 'advisor', input: {} }, '[Called advisor]\n{}'],
    [
      { type: 'mcp_tool_use', name: 'echo', server_name: 'e', input: { a: 1, query: 'x' } },
      '[Called echo of e]\n{"a":1,"query":"x"}',
    ],
    [
      {
        type: 'web_search_tool_result',
        content: [
          { type: 'web_search_result', title: 'A', url: 'https://a.b', encrypted_content: 'secret' },
          { url: 'https://c.d' },
        ],
      },
      '[Web search found]\nA: https://a.b\nhttps://c.d',
    ],
    [{ type: 'web_search_tool_result', content: [] }, '[Web search found nothing]'],
    [
      { type: 'web_search_tool_result', content: { type: 'web_search_tool_result_error', error_code: 'unavailable' } },
      '[Web search failed: unavailable]',
    ],
    [
      {
        type: 'web_fetch_tool_result',
        content: { type: 'web_fetch_result', url: 'https://a.b', content: { title: 'A' } },
      },
      '[Web page fetched]\nA: https://a.b',
    ],
    [
      { type: 'bash_code_execution_tool_result', content: { stdout: 'out', stderr: 'err', return_code: 1 } },
      '[Code ended with 1]\nout\nerr',
    ],
    [{ type: 'code_execution_tool_result', content: { error_code: 'unavailable' } }, '[Code failed: unavailable]'],
    [
      { type: 'tool_search_tool_result', content: { tool_references: [{ tool_name: 'f' }, { tool_name: 'g' }] } },
      '[Tool search found] f, g',
    ],
    [{ type: 'tool_reference', tool_name: 'f' }, '[Tool found] f'],
    [{ type: 'tool_reference' }, undefined],
    [{ type: 'advisor_tool_result', content: { type: 'advisor_result', text: 'Do.' } }, '[Advice]\nDo.'],
    [{ type: 'advisor_tool_result', content: { type: 'advisor_redacted_result' } }, undefined],
    [{ type: 'mcp_tool_result', is_error: true, content: [{ type: 'text', text: 'No.' }] }, '[Tool failed]\nNo.'],
    [{ type: 'text_editor_code_execution_tool_result', content: { is_file_update: false } }, undefined],
    [{ type: 'container_upload', file_id: 'file_1' }, '[File in the container: file_1]'],
    [{ type: 'compaction', content: 'So far' }, '[Summary of the conversation so far]\nSo far'],
    [{ type: 'fallback', from: {}, to: {} }, undefined],
    [{ type: 'constructor' }, undefined],
    [{}, undefined],
  ])('%j', (block, text) => {
    expect(foreignText(block)).toBe(text)
  })

  it.skipIf(!existsSync(recordings))('of recorded ones never holds what only the provider reads', () => {
    let told = 0
    for (const name of readdirSync(recordings)) {
      const file = join(recordings, name, 'response.json')
      if (!existsSync(file)) continue
      for (const block of JSON.parse(readFileSync(file, 'utf8')).content) {
        const text = foreignText(block)
        if (text === undefined) continue
        told++
        expect(text).not.toMatch(/encrypted|undefined|\[object/)
        expect(text.length).toBeLessThan(20_000)
      }
    }
    expect(told).toBeGreaterThan(20)
  })
})
