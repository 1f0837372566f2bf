// What the editor says of token saving; checked by tsc.
import { defineGateway } from './index.ts'

export const saving = defineGateway({
  upstreams: { demo: { kind: 'demo' } },
  models: {
    safe: { to: 'demo/demo', saveTokens: true },
    all: { to: 'demo/demo', saveTokens: { keepLast: 8, compress: ['diff', 'grep', 'listing', 'build', 'log'] } },
    'x-*': {
      strategy: 'latency',
      targets: ['demo/*', 'demo/demo'],
      saveTokens: { lossless: false, compress: ['log'] },
    },
  },
})

export const wrongSaving = defineGateway({
  upstreams: { demo: { kind: 'demo' } },
  models: {
    // @ts-expect-error: no such output
    output: { to: 'demo/demo', saveTokens: { compress: ['diffs'] } },
    // @ts-expect-error: the field is called keepLast
    field: { to: 'demo/demo', saveTokens: { keep: 4 } },
  },
})
