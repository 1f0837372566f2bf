// Judged by the compiler: each line that is marked has to be an error.
import { defineGateway } from './index.ts'

const demo = { upstreams: { demo: { kind: 'demo' } }, models: { d: 'demo/demo' } } as const

defineGateway({ ...demo, requestLog: { bodies: true, retention: '3d', redact: ['password'] } })
defineGateway({
  ...demo,
  requestLog: {
    bodies: { models: ['d'], keys: ['a'], groups: ['g'], share: 0.5, errorsOnly: true, maxBytes: '16KiB' },
  },
})
defineGateway({
  ...demo,
  // @ts-expect-error: bodies are kept for a time
  requestLog: { bodies: true, retention: 'forever' },
})
defineGateway({
  ...demo,
  // @ts-expect-error: no such member
  requestLog: { bodies: { model: ['d'] } },
})
