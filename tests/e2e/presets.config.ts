// The config of the presets that have no database, which those with one serve too, in theirs.
import { defineGateway, env } from 'headgate'

export default defineGateway({
  upstreams: {
    demo: { kind: 'demo' },
    healthy: { kind: 'openai-compatible', baseUrl: env('FAULTS_V1'), credentials: env('UPSTREAM_KEY') },
  },
  models: { demo: 'demo/demo', 'chat-fault-*': 'healthy/fault-*' },
  keys: { team: env('TEAM_KEY') },
  server: { bodyLimit: '1MiB', shutdownGrace: '3s' },
})
