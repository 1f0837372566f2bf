// What saving tokens saves and costs, in requests as agents send them, grown by what tools answer.
import { COMPRESSORS, type CompiledSaving } from '../runtime/config/save-tokens.ts'
import { enrich } from '../runtime/gateway/enrich.ts'
import { testCall } from '../runtime/gateway/test-call.ts'
import { text, utf8 } from '../runtime/platform/byte-search.ts'
import { operationOf } from '../runtime/protocols/operations.ts'
import {
  buildOutput,
  diffOutput,
  fileOutput,
  grepOutput,
  jsonOutput,
  listingOutput,
  logOutput,
  numbers,
} from '../runtime/token-saver/test-outputs.ts'
import { textTokens } from '../runtime/translation/text-tokens.ts'
import { type AgentShell, agentShells } from '../tests/token-saver/agent-shells.ts'
import { type Exchange, grown, resultsIn } from '../tests/token-saver/grown.ts'

const TURNS = 60
const SETTINGS: [name: string, saving: CompiledSaving][] = [
  ['`true`', { keepLast: 4, lossless: true, compress: [] }],
  ['all compressors', { keepLast: 4, lossless: true, compress: [...COMPRESSORS] }],
]

/** Half of what agents read is files, of which nothing can be spared; now and then the same one again. */
const TOOLS = [
  fileOutput,
  fileOutput,
  fileOutput,
  fileOutput,
  fileOutput,
  grepOutput,
  diffOutput,
  listingOutput,
  logOutput,
  buildOutput,
  jsonOutput,
]

function exchangesOf(seed: number): Exchange[] {
  const random = numbers(seed)
  const made: Exchange[] = []
  for (let turn = 0; turn < TURNS; turn++) {
    const again = turn > 5 && random() < 0.08 ? made[Math.floor(random() * made.length)] : undefined
    const result = TOOLS[Math.floor(random() * TOOLS.length)]!(random)
    made.push(again ?? { input: { command: `do ${turn}` }, result })
  }
  return made
}

export async function benchTokenSaver(): Promise<void> {
  await textTokens(['loads the vocabulary'])
  console.log('## Token saver, without sockets\n')
  console.log(
    `An agent's request, grown by ${TURNS} results of tools, half of them files. Sums are over all of its turns; \`cached\` is the input as providers bill it that ask a tenth for what they read from their cache and five quarters for what they write to it.\n`,
  )
  console.log(
    '| request of | `saveTokens` | last body, kB | tokens of its results | left of them | input of all turns saved | cached | turns that change the prefix | CPU ms a call | times JSON.parse |\n|---|---|---|---|---|---|---|---|---|---|',
  )
  for (const shell of agentShells()) for (const setting of SETTINGS) console.log(await rowOf(shell, ...setting))
  console.log('')
}

async function rowOf(shell: AgentShell, name: string, saving: CompiledSaving): Promise<string> {
  const exchanges = exchangesOf(shell.name.length)
  const { protocol } = shell
  const operation = operationOf(protocol, 'generate', false)!
  const spent = { saving: 0, parsing: 0 }
  const input = new Input()
  const inputSaved = new Input()
  let size = 0
  for (let turn = 1; turn <= TURNS; turn++) {
    const bytes = utf8(JSON.stringify(grown(protocol, exchanges.slice(0, turn), shell.body)))
    size = bytes.length
    const began = cpuMilliseconds()
    const body = JSON.parse(text(bytes))
    const parsed = cpuMilliseconds()
    const call = testCall({ operation, bytes, body })
    await enrich(call, saving)
    spent.saving += cpuMilliseconds() - parsed
    spent.parsing += parsed - began
    input.add(resultsIn(protocol, body))
    inputSaved.add(resultsIn(protocol, call.body))
  }
  const cells = [
    shell.name,
    name,
    Math.round(size / 1000),
    await textTokens(input.last),
    await textTokens(inputSaved.last),
    percent(1 - inputSaved.all / input.all),
    percent(1 - inputSaved.cached / input.cached),
    inputSaved.changes,
    (spent.saving / TURNS).toFixed(1),
    (spent.saving / spent.parsing).toFixed(1),
  ]
  return `| ${cells.join(' | ')} |`
}

/** What the results of a conversation cost over its turns, in code units. */
class Input {
  last: readonly string[] = []
  all = 0
  cached = 0
  changes = 0

  add(results: readonly string[]): void {
    const same = results.findIndex((result, n) => result !== this.last[n])
    const read = sizeOf(results.slice(0, same < 0 ? results.length : same))
    const size = sizeOf(results)
    if (same >= 0 && same < this.last.length) this.changes++
    this.all += size
    this.cached += 0.1 * read + 1.25 * (size - read)
    this.last = results
  }
}

function sizeOf(texts: readonly string[]): number {
  return texts.reduce((sum, { length }) => sum + length, 0)
}

/** Of this process: neighbours of the machine count for less than by the clock. */
function cpuMilliseconds(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`
}

if (import.meta.main) await benchTokenSaver()
