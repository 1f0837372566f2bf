// What the editor says of the cache; checked by tsc.
import { defineGateway, env } from './index.ts'

export const cached = defineGateway({
  upstreams: { demo: { kind: 'demo' } },
  models: {
    plain: { to: 'demo/demo', cache: true },
    shared: { to: 'demo/demo', cache: { ttl: '1d', scope: 'all', singleFlight: true } },
    'x-*': { strategy: 'latency', targets: ['demo/*'], cache: { scope: 'group' } },
  },
  cache: { store: { redis: env('REDIS_URL') }, maxEntryBytes: '2MiB' },
})

export const wrongCache = defineGateway({
  upstreams: { demo: { kind: 'demo' } },
  models: {
    // @ts-expect-error: no such scope
    scope: { to: 'demo/demo', cache: { scope: 'team' } },
    // @ts-expect-error: a duration has a unit
    ttl: { to: 'demo/demo', cache: { ttl: '1 hour' } },
  },
  // @ts-expect-error: no such store
  cache: { store: 'disk' },
})
