import { isAbsolute, resolve } from 'node:path'
import { gateway as bundled } from '#gateway'
import type { LogEntry } from '../gateway/gateway.ts'
import { lastReload, tellReload } from '../gateway/last-reload.ts'
import { onHangUp } from '../platform/node/hang-up.ts'
import { digestOf, watchFile } from '../platform/node/watch-file.ts'
import { type ReadCompiled, readCompiled } from './read-compiled.ts'
import { type FromWorker, isOurs, type ToWorker, WATCH_VARIABLE } from './reload-messages.ts'
import type { Reloader } from './reloader.ts'

/** The config that was built in, or the one of the file that `HEADGATE_GATEWAY` names. */
export async function currentConfig(path: string | undefined): Promise<ReadCompiled> {
  return path ? readCompiled(path) : { compiled: bundled, text: '' }
}

/** When the config is taken anew. Returns what ends it. */
export function listenForReloads(
  reloader: Reloader,
  {
    path,
    text,
    log,
    stop,
  }: { path: string | undefined; text: string; log: (entry: LogEntry) => void; stop: () => void },
): () => void {
  if (process.env[WATCH_VARIABLE] === 'primary') return asWorker(reloader)
  onHangUp(() => {
    if (path) void reloader.reload(true)
    else log({ level: 'warn', message: NOTHING_TO_READ })
  }, stop)
  if (!path || process.env[WATCH_VARIABLE] === 'off') return () => reloader.close()
  const file = isAbsolute(path) ? path : resolve(path)
  const unwatch = watchFile(file, () => void reloader.reload(false), { known: digestOf(text) })
  return () => {
    reloader.close()
    unwatch()
  }
}

const NOTHING_TO_READ =
  'SIGHUP: the config is built into this server, so there is nothing to read anew. HEADGATE_GATEWAY names a compiled config that can change.'

/** The first process of the cluster hears the signal and sees the file, and asks one process after the other. */
function asWorker(reloader: Reloader): () => void {
  process.on('SIGHUP', () => {})
  process.on('message', async (message: unknown) => {
    if (!isOurs<ToWorker>(message)) return
    // Told by one that runs the config that this one runs.
    if (message.headgate === 'refused') return tellReload(message.reload)
    await reloader.reload(message.asked)
    const reload = lastReload()
    const answer: FromWorker = { headgate: 'reloaded', reload: reload ?? { at: Date.now(), ok: true } }
    process.send?.(answer)
  })
  return () => reloader.close()
}
