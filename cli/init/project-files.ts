import { globSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { PACKAGE_MANAGERS, templateFor } from '../package-manager.ts'
import type { Answers } from './answers.ts'
import { configText } from './config-text.ts'
import { PROVIDERS } from './providers.ts'

/** What stands as it is in a folder of its own here. */
const TEMPLATES = join(import.meta.dirname, 'templates')

/** Files of a new project, by path; package.json and .gitignore, which may be there, are mended apart from them. */
export function projectFiles(answers: Answers): Record<string, string> {
  const { platform, ci, packages } = answers
  const template = (name: string): Record<string, string> => mapped(filesOf(name), text => templateFor(text, packages))
  return {
    ...PACKAGE_MANAGERS[packages].files,
    'gateway.config.ts': configText(answers),
    'gateway.gateway-test.ts': TEST,
    'tsconfig.json': TSCONFIG,
    '.env.example': envText(answers),
    ...(platform === 'docker' || platform === 'kubernetes' ? template('docker') : {}),
    ...(platform === 'kubernetes' ? template('kubernetes') : {}),
    ...(platform === 'cloudflare' ? template('cloudflare') : {}),
    ...(ci === 'none' ? {} : template(ci)),
  }
}

/** Only what is secret, made or local. */
export const IGNORED = [
  'node_modules/',
  '.output/',
  '.headgate/',
  '.nitro/',
  '.wrangler/',
  '.vercel/',
  '.netlify/',
  '.env',
  '.env.*',
  '!.env.example',
]

interface PackageJson {
  name?: string
  scripts?: Record<string, string>
  dependencies?: Record<string, string>
  devDependencies?: Record<string, string>
  allowScripts?: Record<string, boolean>
  [field: string]: unknown
}

/** The package.json of the project, with what it lacks; what stands there already stays as it is. */
export function mendedPackage(
  before: PackageJson | undefined,
  name: string,
  version: string,
  { platform }: Answers,
): PackageJson {
  const has = (dependency: string): boolean =>
    Boolean(before?.dependencies?.[dependency] ?? before?.devDependencies?.[dependency])
  const tools: Record<string, string> = platform === 'cloudflare' && !has('wrangler') ? { wrangler: WRANGLER } : {}
  return {
    ...(before ?? { name, private: true, type: 'module' }),
    scripts: { ...SCRIPTS, ...before?.scripts },
    dependencies: { ...before?.dependencies, ...(has('headgate') ? {} : { headgate: `^${version}` }) },
    ...((before?.devDependencies || Object.keys(tools).length > 0) && {
      devDependencies: { ...before?.devDependencies, ...tools },
    }),
    // What npm asks about: the bundler's binary, and the runtime that Workers are tried in.
    allowScripts: { esbuild: true, ...(platform === 'cloudflare' && { workerd: true }), ...before?.allowScripts },
  }
}

/** Of the versions whose local runtime Headgate is tested with. */
const WRANGLER = '4.115.0'

const SCRIPTS = {
  dev: 'headgate dev',
  check: 'headgate check',
  generate: 'headgate generate',
  test: 'headgate test',
  build: 'headgate build',
  start: 'headgate start',
  deploy: 'headgate deploy',
}

const TEST = `import { expectRoute, test } from 'headgate/test'

// What must stay true, whoever edits the config: \`npx headgate test\` calls nobody. More of it is in
// node_modules/headgate/docs/testing.md.
test('the demo answers', async gateway => {
  await expectRoute(gateway.explain({ model: 'demo' })).toGoTo('demo/demo')
})
`

const TSCONFIG = `{
  "compilerOptions": {
    "module": "preserve",
    "target": "es2024",
    "strict": true,
    "noEmit": true,
    "skipLibCheck": true,
    "allowImportingTsExtensions": true
  },
  "include": ["*.ts", "generated"]
}
`

function envText({ upstreams, platform }: Answers): string {
  const variables = Object.assign(
    {},
    ...upstreams.map(name => PROVIDERS[name]!.variables),
    platform === 'node' ? {} : { TEAM_KEY: 'what clients show as their key: npx headgate keys hash --new makes one' },
    { HEADGATE_ADMIN_KEY: 'what opens the admin API: openssl rand -base64 32' },
  ) as Record<string, string>
  const lines = Object.entries(variables).map(([name, meaning]) => `# ${meaning}\n${name}=\n`)
  return `# Copy this to .env, which is not committed: commands read it. What is set already stays as it is.\n\n${lines.join('\n')}`
}

/** Names that begin with a dot are written out there, as what lists or packs files passes those over. */
function nameOf(path: string): string {
  return path.replaceAll('\\', '/').replaceAll(/(^|\/)dot-/g, '$1.')
}

function filesOf(name: string): Record<string, string> {
  const folder = join(TEMPLATES, name)
  const files = globSync('**/*', { cwd: folder, withFileTypes: true, exclude: [] }).filter(entry => entry.isFile())
  const paths = files.map(file => join(file.parentPath, file.name)).sort()
  return Object.fromEntries(paths.map(path => [nameOf(relative(folder, path)), readFileSync(path, 'utf8')]))
}

function mapped(files: Record<string, string>, change: (text: string) => string): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [path, change(text)]))
}
