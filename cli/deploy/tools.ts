import { accessSync, constants } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'

/** How each tool is had, for whoever lacks it. */
const REMEDIES: Readonly<Record<string, string>> = {
  wrangler: 'npm install --save-dev wrangler',
  vercel: 'npm install --save-dev vercel',
  netlify: 'npm install --save-dev netlify-cli',
  kubectl: 'it comes with Kubernetes',
  docker: 'install Docker, or name another engine with --engine podman',
  podman: 'install Podman',
  npm: 'it comes with Node',
  pnpm: 'corepack enable',
  yarn: 'corepack enable',
}

/** The file of a tool: from `node_modules` of the project or above it, or else from PATH. Throws where there is none. */
export function findTool(name: string, project: string, path = process.env.PATH ?? ''): string {
  const endings = process.platform === 'win32' ? ['.cmd', '.exe', ''] : ['']
  const folders = [...aboveOf(project).map(folder => join(folder, 'node_modules/.bin')), ...path.split(delimiter)]
  for (const folder of folders) {
    for (const ending of endings) {
      const file = join(folder, `${name}${ending}`)
      if (folder !== '' && isExecutable(file)) return file
    }
  }
  const remedy = REMEDIES[name]
  throw new Error(`${name} is neither in node_modules nor on PATH${remedy ? `: ${remedy}` : ''}.`)
}

export function hasTool(name: string, project: string): boolean {
  try {
    findTool(name, project)
    return true
  } catch {
    return false
  }
}

function aboveOf(folder: string): string[] {
  const above = dirname(folder)
  return above === folder ? [folder] : [folder, ...aboveOf(above)]
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
