import { describe, expect, test } from 'vitest'
import { isDeltaFrame } from './delta-frame.ts'

const is = (frame: string) => isDeltaFrame(Buffer.from(frame))

describe('a frame of a delta is told by its name', () => {
  test.each([
    'event: response.output_text.delta\ndata: {}\n\n',
    'event: response.function_call_arguments.delta\r\ndata: {}\r\n\r\n',
    'data: {"type":"response.reasoning_summary_text.delta","delta":"x"}\n\n',
  ])('%j', frame => expect(is(frame)).toBe(true))
})

describe('others are not', () => {
  test.each([
    'event: response.output_text.done\ndata: {"type":"response.output_text.delta"}\n\n',
    'event: response.completed\ndata: {"response":{"model":"a.delta"}}\n\n',
    'event: .delt\n\n',
    'data: {"type":"response.completed","a":".delta"}\n\n',
    'data: {"a":"x.delta","type":"response.completed"}\n\n',
    ': a comment.delta\n\n',
    'event: ',
    '',
  ])('%j', frame => expect(is(frame)).toBe(false))
})
