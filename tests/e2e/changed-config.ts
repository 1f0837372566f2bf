// The tests' config as it is compiled, for servers that take another one from a file.
import { join } from 'node:path'
import { revisionOf, writeManifest } from '../../codegen/config/manifest.ts'
import type { CompiledGateway } from '../../runtime/config/compiled.ts'
import { readCompiled } from '../../runtime/server/read-compiled.ts'
import { ensureBuilt } from './builds.ts'
import { root } from './harness.ts'

export async function testsConfig(): Promise<CompiledGateway> {
  ensureBuilt('node_server')
  return (await readCompiled(join(root, '.headgate/test-builds/gateway.ts'))).compiled
}

/** A changed config with the revision that it has. */
export function withRevision({ revision: _, ...config }: CompiledGateway): CompiledGateway {
  return { revision: revisionOf(writeManifest(config)), ...config }
}
