import { describe, expect, test } from 'vitest'
import { hostedText } from './hosted-text.ts'

describe('what a model elsewhere is told of items that only OpenAI knows', () => {
  test.each<[object, string]>([
    [
      {
        type: 'web_search_call',
        action: { type: 'search', query: 'rain', sources: [{ type: 'url', url: 'https://a/' }] },
      },
      '[Web search: "rain"]\nhttps://a/',
    ],
    [{ type: 'web_search_call', action: { type: 'search', queries: ['a', 'b'] } }, '[Web search: "a", "b"]'],
    [{ type: 'web_search_call', action: { type: 'open_page', url: 'https://a/' } }, '[Opened the page https://a/]'],
    [
      { type: 'web_search_call', action: { type: 'find_in_page', pattern: 'x', url: 'https://a/' } },
      '[Looked for "x" in https://a/]',
    ],
    [{ type: 'web_search_call', arguments: '{"query":"xAI"}' }, '[Web search: {"query":"xAI"}]'],
    [
      { type: 'file_search_call', queries: ['q'], results: [{ filename: 'a.pdf', text: 'All well.' }] },
      '[File search: "q"]\na.pdf: All well.',
    ],
    [
      { type: 'code_interpreter_call', code: 'print(1)', outputs: [{ type: 'logs', logs: '1' }] },
      '[Code that was run]\n```\nprint(1)\n```\n[Its output]\n```\n1\n```',
    ],
    [{ type: 'mcp_call', name: 'f', server_label: 's', arguments: '{}', output: 'done' }, '[f of s: {}]\nResult: done'],
    [
      { type: 'mcp_call', name: 'f', server_label: 's', arguments: '{}', error: { type: 'http_error', code: 500 } },
      '[f of s: {}]\nError: {"type":"http_error","code":500}',
    ],
    [{ type: 'shell_call', action: { commands: ['ls', 'pwd'] } }, '[Commands]\n```\nls\npwd\n```'],
    [{ type: 'shell_call_output', output: [{ stdout: 'a', stderr: '' }] }, '[Output]\n```\na\n```'],
    [{ type: 'local_shell_call', action: { command: ['ls', '-a'] } }, '[Command]\n```\nls -a\n```'],
    [{ type: 'apply_patch_call', operation: { type: 'delete_file', path: 'a' } }, '[Patch of a]\n```\n(deleted)\n```'],
    [{ type: 'image_generation_call', revised_prompt: 'a cat' }, '[An image was made: a cat]'],
  ])('%j', (item, told) => {
    expect(hostedText(item)).toBe(told)
  })

  test.each([
    { type: 'compaction', encrypted_content: 'E' },
    { type: 'mcp_list_tools', tools: [] },
    { type: 'hologram' },
    { type: 'toString' },
    { type: 'shell_call' },
    { type: 'file_search_call', queries: 7, results: 'none' },
    { type: 'web_search_call', action: 'search' },
    { type: 'mcp_call' },
    null,
    'x',
  ])('nothing, or no more than it holds, and never a crash: %j', item => {
    expect(() => hostedText(item)).not.toThrow()
  })
})
