// The config of the end-to-end tests: the same for the built server and the built Worker.
import { defineGateway, env } from 'headgate'
import { type FaultName, probeModel, type Row, type RowFault, rowFaults, rowModel, rows } from './fallback-rows.ts'
import { limitedGroups, limitedKeys, PRICES } from './limited-keys.ts'

const saveTokens = { compress: ['diff', 'grep', 'listing', 'build', 'log'] } as const
const timeouts = { connect: 1_000, firstByte: 1_500, idle: 1_500 }
const faults = { baseUrl: env('FAULTS_V1'), credentials: env('UPSTREAM_KEY'), timeouts }

// Where waiting is the fault it is shorter than the patience of a stream without content, after which faults are told in
// the stream. Nobody else may be late on a slow machine.
const patient = { connect: 20_000, firstByte: 20_000, idle: 20_000 }
const impatient: Partial<Record<FaultName, Partial<typeof patient>>> = {
  // Where the platform cannot tell the one wait from the other, they are added.
  'slow-headers': { connect: 1_500, firstByte: 700 },
  'slow-first-byte': { idle: 700 },
  stall: { idle: 700 },
}
const rowUpstream = ({ fault }: Row) => {
  const { address }: RowFault = rowFaults[fault]
  const kind = address === 'FAULTS_V1BETA' ? 'gemini' : 'openai-compatible'
  const timeouts = { ...patient, ...impatient[fault] }
  return { kind, baseUrl: env(address ?? 'FAULTS_V1'), credentials: env('UPSTREAM_KEY'), timeouts } as const
}
const rowTarget = ({ name, fault }: Row) => `${name}/fault-${rowFaults[fault].fault}~${name}`
const rowTargets = (row: Row) => {
  const full = (n: number) => `full/fault-status-503~${n}-${row.name}`
  return row.position === 'first' ? [rowTarget(row), 'healthy/fault-ok', full(1)] : [full(1), full(2), rowTarget(row)]
}

export default defineGateway({
  upstreams: {
    demo: { kind: 'demo' },
    // The demo as an upstream that speaks one protocol only.
    demoChat: { kind: 'demo', protocols: ['openai-chat'] },
    demoResponses: { kind: 'demo', protocols: ['openai-responses'] },
    demoMessages: { kind: 'demo', protocols: ['anthropic-messages'] },
    demoGemini: { kind: 'demo', protocols: ['gemini'] },
    // Recordings of providers, served by name.
    openai: { kind: 'openai', baseUrl: env('REPLAY_V1'), credentials: env('UPSTREAM_KEY') },
    claude: { kind: 'anthropic', baseUrl: env('REPLAY_V1'), credentials: env('UPSTREAM_KEY') },
    google: { kind: 'gemini', baseUrl: env('REPLAY_V1BETA'), credentials: env('UPSTREAM_KEY') },
    // The same by upstreams that speak one protocol each: clients of the others get them translated.
    chatServer: { kind: 'openai-compatible', baseUrl: env('REPLAY_V1'), credentials: env('UPSTREAM_KEY') },
    responsesOnly: {
      kind: 'openai',
      baseUrl: env('REPLAY_V1'),
      credentials: env('UPSTREAM_KEY'),
      protocols: ['openai-responses'],
    },
    // A server that misbehaves on demand, in each protocol.
    faultyOpenai: { kind: 'openai', ...faults },
    faultyClaude: { kind: 'anthropic', ...faults },
    faultyGoogle: { kind: 'gemini', ...faults, baseUrl: env('FAULTS_V1BETA') },
    // The same where a silence is none of the faults.
    slowOpenai: { kind: 'openai', ...faults, timeouts: patient },
    slowClaude: { kind: 'anthropic', ...faults, timeouts: patient },
    slowGoogle: { kind: 'gemini', ...faults, baseUrl: env('FAULTS_V1BETA'), timeouts: patient },
    // Nothing listens there.
    closed: {
      kind: 'openai-compatible',
      baseUrl: 'http://127.0.0.1:9/v1',
      protocols: ['openai-chat', 'anthropic-messages'],
      timeouts,
    },
    // The targets beside the faulty one of each row of the fallback tests, and those of the rows.
    healthy: { kind: 'openai-compatible', baseUrl: env('FAULTS_V1'), credentials: env('UPSTREAM_KEY') },
    full: { kind: 'openai-compatible', baseUrl: env('FAULTS_V1'), credentials: env('UPSTREAM_KEY') },
    ...Object.fromEntries(rows.map(row => [row.name, rowUpstream(row)])),
    // Two that stay, and one that dies and comes back.
    steady: { kind: 'openai-compatible', baseUrl: env('FAULTS_V1'), credentials: env('UPSTREAM_KEY') },
    mortal: { kind: 'openai-compatible', baseUrl: env('MORTAL_V1'), credentials: env('UPSTREAM_KEY') },
    // Called with the client's own key.
    ownOpenai: {
      kind: 'openai',
      baseUrl: env('FAULTS_V1'),
      credentials: 'client',
      protocols: ['openai-chat'],
      timeouts,
    },
    ownClaude: { kind: 'anthropic', baseUrl: env('FAULTS_V1'), credentials: 'client', timeouts },
    // A provider whose calls are spread over two keys.
    pool: {
      kind: 'openai-compatible',
      baseUrl: env('POOL_V1'),
      credentials: [{ key: env('POOL_KEY_A'), weight: 3 }, env('POOL_KEY_B')],
    },
    // Subscriptions.
    chatgpt: { kind: 'codex', baseUrl: env('CODEX'), loginUrl: env('CODEX') },
    copilot: { kind: 'copilot', loginUrl: env('GITHUB') },
    // Amazon Bedrock on loopback, called with signatures and with an API key.
    bedrock: {
      kind: 'bedrock',
      region: 'us-west-2',
      baseUrl: env('BEDROCK'),
      credentials: {
        accessKeyId: env('BEDROCK_KEY_ID'),
        secretAccessKey: env('UPSTREAM_KEY'),
        sessionToken: env('BEDROCK_TOKEN', { optional: true }),
      },
    },
    bedrockByKey: {
      kind: 'bedrock',
      region: 'us-west-2',
      baseUrl: env('BEDROCK'),
      credentials: env('BEDROCK_API_KEY'),
    },
    // The demo with prices, and one that takes a call a minute.
    metered: { kind: 'demo' },
    tight: { kind: 'demo', limits: { requestsPerMinute: 1 } },
    // Its one credential is optional and never set.
    absent: { kind: 'openai', credentials: env('NEVER_SET_KEY', { optional: true }) },
  },
  models: {
    demo: 'demo/demo',
    'demo-*': 'demo/demo-*',
    'public-demo': 'demo/demo',
    'chat-demo': 'demoChat/demo-fast',
    'chat-demo-*': 'demoChat/demo-*',
    'responses-demo': 'demoResponses/demo-fast',
    'responses-demo-*': 'demoResponses/demo-*',
    'messages-demo': 'demoMessages/demo-fast',
    'messages-demo-*': 'demoMessages/demo-*',
    'gemini-demo': 'demoGemini/demo-fast',
    'gemini-demo-*': 'demoGemini/demo-*',
    'openai/*': 'openai/*',
    'claude/*': 'claude/*',
    'google/*': 'google/*',
    'chat/*': 'chatServer/*',
    'responses/*': 'responsesOnly/*',
    // The same name on both sides: answers pass byte for byte.
    'openai-*': 'openai/openai-*',
    'open-*': 'openai/open-*',
    'alibaba-*': 'openai/alibaba-*',
    'azure-*': 'openai/azure-*',
    'deepseek-*': 'openai/deepseek-*',
    'groq-*': 'openai/groq-*',
    'mistral-*': 'openai/mistral-*',
    'moonshotai-*': 'openai/moonshotai-*',
    'xai-*': 'openai/xai-*',
    'anthropic-*': 'claude/anthropic-*',
    'google-*': 'google/google-*',
    'fault-*': 'faultyOpenai/fault-*',
    'claude-fault-*': 'faultyClaude/fault-*',
    'chat-fault-*': 'healthy/fault-*',
    'google-fault-*': 'faultyGoogle/fault-*',
    'fault-pause-*': 'slowOpenai/fault-pause-*',
    'claude-fault-pause-*': 'slowClaude/fault-pause-*',
    'google-fault-pause-*': 'slowGoogle/fault-pause-*',
    'fault-late-*': 'slowOpenai/fault-late-*',
    'claude-fault-late-*': 'slowClaude/fault-late-*',
    'google-fault-late-*': 'slowGoogle/fault-late-*',
    'fault-slow-*': 'slowOpenai/fault-slow-*',
    'claude-fault-slow-*': 'slowClaude/fault-slow-*',
    'google-fault-slow-*': 'slowGoogle/fault-slow-*',
    'own-openai-*': 'ownOpenai/own-openai-*',
    'own-claude-*': 'ownClaude/own-claude-*',
    'own-or-ours-*': { strategy: 'priority', targets: ['ownOpenai/own-*', 'faultyOpenai/ours-*'] },
    'cached-openai': { to: 'faultyOpenai/cached-openai', cache: true },
    'cached-claude': { to: 'faultyClaude/cached-claude', cache: { scope: 'all', singleFlight: true } },
    'cached-briefly': { to: 'faultyOpenai/cached-briefly', cache: { ttl: '2s' } },
    closed: 'closed/some-model',
    'pool-*': 'pool/pool-*',
    'chatgpt/*': 'chatgpt/*',
    'copilot/*': 'copilot/*',
    'bedrock/*': 'bedrock/*',
    'bedrock-by-key/*': 'bedrockByKey/*',
    'bedrock-falls-back': {
      strategy: 'priority',
      targets: ['bedrock/amazon.first-throttlingException', 'bedrock/amazon.nova-lite-v1:0'],
    },
    outage: { strategy: 'round-robin', targets: ['steady/fault-ok~1', 'steady/fault-ok~2', 'mortal/fault-ok'] },
    ...Object.fromEntries(
      rows.flatMap(row => [
        [rowModel(row), { strategy: 'priority', attempts: 5, targets: rowTargets(row) }],
        [probeModel(row), { strategy: 'priority', attempts: 5, targets: [rowTarget(row), 'healthy/fault-ok'] }],
      ]),
    ),
    absent: 'absent/gpt-5',
    'metered/*': 'metered/*',
    rare: { to: 'metered/demo-fast', limits: { requestsPerMinute: 1 } },
    spills: { strategy: 'priority', targets: ['tight/demo-fast', 'metered/demo-fast'] },
    'tight-alone': 'tight/demo-fast',
    // What is said to these is kept.
    'logged-*': 'demo/*',
    'logged-messages-*': 'demoMessages/*',
    'saves-chat': { to: 'chatServer/saving', saveTokens },
    'saves-responses': { to: 'responsesOnly/saving', saveTokens },
    'saves-messages': { to: 'claude/saving', saveTokens },
    'saves-gemini': { to: 'google/saving', saveTokens },
    'saves-lossless': { to: 'chatServer/saving', saveTokens: true },
  },
  keys: {
    team: env('TEAM_KEY'),
    // The digest of "sk-headgate-hashed".
    hashed: { sha256: '4875c9d64d61dec381673fa46dcef3aaefc1af65c8192937393c7defd8647fbc' },
    ...limitedKeys,
  },
  groups: limitedGroups,
  catalog: { 'metered/*': { prices: PRICES } },
  alerts: { webhook: env('ALERTS_WEBHOOK', { optional: true }), secret: env('ALERTS_SECRET', { optional: true }) },
  observability: { metrics: true, otlp: { endpoint: env('OTLP_ENDPOINT', { optional: true }) } },
  requestLog: { bodies: { models: ['logged-*'], maxBytes: '4KiB' }, redact: ['ssn'] },
  // An answer is at most a sixteenth of it.
  cache: { store: 'database', maxBytes: '4MiB' },
  server: { bodyLimit: '1MiB', shutdownGrace: '3s', keepAlive: '1s' },
})
