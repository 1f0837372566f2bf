import type { Answers } from './answers.ts'
import { PROVIDERS } from './providers.ts'

/** `gateway.config.ts` of a new project. */
export function configText({ upstreams, platform }: Answers): string {
  const chosen = upstreams.map(name => [name, PROVIDERS[name]!] as const)
  const needsEnv = platform !== 'node' || chosen.some(([, { upstream }]) => upstream.includes('env('))
  const models = [['demo', 'demo/demo'] as const, ...chosen.flatMap(([, provider]) => provider.models)]
  const lines = [
    `import { defineGateway${needsEnv ? ', env' : ''} } from 'headgate'`,
    '',
    '// `npx headgate check` judges this file, `npx headgate generate` compiles it into generated/, which is committed with',
    '// it. Every field is described in node_modules/headgate/docs/config-reference.md.',
    'export default defineGateway({',
    '  upstreams: {',
    '    // Built in: answers without a network and without a key.',
    "    demo: { kind: 'demo' },",
    ...chosen.map(([name, { upstream }]) => `    ${name}: ${upstream},`),
    '  },',
    '',
    '  // What clients may ask for, and which upstream answers. A `*` stands for any text.',
    '  models: {',
    ...models.map(([name, target]) => `    ${key(name)}: '${target}',`),
    '  },',
    '',
    ...keysText(platform),
    '})',
    '',
  ]
  return lines.join('\n')
}

/** Where others reach the gateway it must not be open; on this machine it may. */
function keysText(platform: Answers['platform']): string[] {
  const told = '  // Who may call. `npx headgate keys hash --new --name laptop` makes a key and its line.'
  if (platform !== 'node') return [told, "  keys: { team: env('TEAM_KEY') },"]
  return [
    `${told} Without keys the gateway`,
    '  // is open, and listens on this machine only.',
    "  // keys: { team: env('TEAM_KEY') },",
  ]
}

function key(name: string): string {
  return /^[\w$]+$/.test(name) ? name : `'${name}'`
}
