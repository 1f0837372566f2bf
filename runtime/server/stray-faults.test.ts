import { describe, expect, it } from 'vitest'
import { strayFault } from './stray-faults.ts'

describe('a fault that nobody foresaw', () => {
  it('is told by its name and its place, without folders of this machine', () => {
    const line = strayFault(
      new TypeError("Cannot find module '/srv/app/chunks/late.mjs' imported from /srv/app/index.mjs"),
    )
    expect(line).toEqual({
      level: 'error',
      message:
        "What nobody foresaw went wrong; the gateway goes on. TypeError: Cannot find module 'late.mjs' imported from index.mjs",
      at: expect.stringMatching(/^stray-faults\.test\.ts:\d+:\d+$/),
    })
  })

  it('is told of a built file by its name alone', () => {
    const thrown = Object.assign(new Error('odd'), {
      stack: 'Error: odd\n    at f (file:///srv/my-app/server/index.mjs:1:2)',
    })
    expect(strayFault(thrown).at).toBe('f (index.mjs:1:2)')
  })

  it('keeps addresses', () => {
    expect(strayFault(new Error('https://host/v1/chat failed 1/2')).message).toContain(
      'https://host/v1/chat failed 1/2',
    )
  })

  it('may be anything', () => {
    expect(strayFault(undefined)).toEqual({
      level: 'error',
      message: 'What nobody foresaw went wrong; the gateway goes on. Thrown: undefined',
    })
  })
})
