import { expect, it } from 'vitest'
import { createLog, type LogLine } from './log.ts'

function written(line: LogLine, style?: string, isTerminal = true): string {
  let all = ''
  createLog(
    () => style,
    text => {
      all += text
    },
    isTerminal,
  )(line)
  return all
}

it('lines are for people on a terminal, and JSON elsewhere, unless somebody says otherwise', () => {
  const line: LogLine = { level: 'warn', message: 'slow', status: 200, upstream: undefined }
  expect(written(line)).toBe('warn: slow  (status=200)\n')
  expect(written(line, 'text', false)).toBe('warn: slow  (status=200)\n')
  for (const json of [written(line, 'json'), written(line, undefined, false)])
    expect(JSON.parse(json)).toMatchObject({ level: 'warn', message: 'slow', status: 200 })
})

it('a list stays one', () => {
  const message = 'The gateway cannot start:\n  A is not set\n  B is not set'
  expect(written({ level: 'error', message })).toBe(`error: ${message}\n`)
})

it('what somebody else has said steers no terminal, and writes no line of its own', () => {
  const line: LogLine = {
    level: 'error',
    message: 'said \u001b[2J\u202e\r\ninfo: all is well',
    model: 'a\n\u0007b',
  }
  expect(written(line)).toBe('error: said \\u{1b}[2J\\u{202e}\\u{d}\n  info: all is well  (model=a\\n\\u{7}b)\n')
})
