interface Manifest {
  name: string
  version: string
  exports: Record<string, string>
  [field: string]: unknown
}

/** Fields that mean the same in the package. */
const SAME = ['name', 'version', 'description', 'keywords', 'license', 'repository', 'type', 'bin'] as const

/** What the sources need of Node: libraries that refuse older ones. */
const ENGINES = { node: '>=22.19' }

/** The package's package.json: JavaScript in the place of sources, nothing that only development needs. */
export function packageManifest(manifest: Manifest): Manifest {
  const { dependencies, optionalDependencies } = manifest
  const same = Object.fromEntries(
    SAME.flatMap(field => (manifest[field] === undefined ? [] : [[field, manifest[field]]])),
  )
  return {
    ...(same as Pick<Manifest, 'name' | 'version'>),
    engines: ENGINES,
    exports: Object.fromEntries(Object.entries(manifest.exports).map(([name, path]) => [name, exportOf(path)])),
    imports: { '#gateway': './generated/gateway.js' },
    sideEffects: false,
    dependencies,
    optionalDependencies,
  } as unknown as Manifest
}

function exportOf(source: string): string | { types: string; default: string } {
  if (!source.endsWith('.ts')) return source
  const path = source.slice(0, -'.ts'.length)
  return { types: `${path}.d.ts`, default: `${path}.js` }
}
