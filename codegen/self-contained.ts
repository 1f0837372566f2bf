import { build, type Plugin } from 'esbuild'

/** A module's text with everything that it imports in it: for every runtime, and to be read in a review. */
export async function selfContained(contents: string, root: string, plugins: Plugin[] = []): Promise<string> {
  const result = await build({
    stdin: { contents, resolveDir: root, sourcefile: 'validators.js' },
    plugins,
    absWorkingDir: root,
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    minifySyntax: true,
    preserveSymlinks: true,
    logLevel: 'silent',
  })
  return result.outputFiles[0]?.text ?? ''
}
