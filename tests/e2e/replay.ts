import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ServerProcess, startProcess } from './harness.ts'
import { sharedFolder } from './shared.ts'

/** An upstream that answers with recordings of real providers, by their names. */
export function startReplay(options: { split?: number } = {}): Promise<ServerProcess> {
  const args = ['--port', '0', '--split', String(options.split ?? 0)]
  return startProcess(join(sharedFolder, 'tools/replay-upstream.mjs'), args, {})
}

/** The recordings of a protocol that hold this kind of answer. */
export function recordingsOf(protocol: string, file: 'response.json' | 'stream.ndjson'): string[] {
  const folder = join(sharedFolder, 'recordings', protocol)
  return readdirSync(folder).filter(name => readdirSync(join(folder, name)).includes(file))
}

export function recorded(protocol: string, name: string, file: 'response.json' | 'stream.ndjson'): string {
  return readFileSync(join(sharedFolder, 'recordings', protocol, name, file), 'utf8')
}
