/** What installs a project's packages, and how. */
export interface PackageManager {
  /** The file that says which versions. */
  lock: string
  /** Installs, and writes that file. */
  install: readonly [string, ...string[]]
  /** Installs what that file says, and fails where it cannot. */
  locked: readonly [string, ...string[]]
  /** Files that a new project needs for it. */
  files: Readonly<Record<string, string>>
  /** What its lines in the templates of `init` are. */
  lines: Readonly<Record<TemplateLine, string>>
}

/** Lines of the templates that know of a package manager; those of npm are what stands there. */
type TemplateLine = 'copied' | 'image' | 'setup' | 'cache' | 'workflow' | 'key' | 'store' | 'pipeline'

/** Everything but npm comes with Node by its Corepack, in the version that `packageManager` in package.json says. */
const SETUP = '      - run: corepack enable\n      - uses: actions/setup-node@'

/** By name; `berry` is Yarn from its second version on. */
export const PACKAGE_MANAGERS = {
  npm: {
    lock: 'package-lock.json',
    install: ['npm', 'install', '--no-audit', '--no-fund', '--loglevel=error'],
    locked: ['npm', 'ci', '--no-audit', '--no-fund'],
    files: {},
    lines: {
      copied: 'COPY package.json package-lock.json ./',
      image: 'RUN npm ci --no-audit --no-fund',
      setup: '      - uses: actions/setup-node@',
      cache: 'cache: npm',
      workflow: '- run: npm ci',
      key: 'files: [package-lock.json]',
      store: 'paths: [.npm/]',
      pipeline: '- npm ci --cache .npm --prefer-offline --no-audit --no-fund',
    },
  },
  pnpm: {
    lock: 'pnpm-lock.yaml',
    install: ['pnpm', 'install'],
    locked: ['pnpm', 'install', '--frozen-lockfile'],
    files: {
      'pnpm-workspace.yaml': `# Whose scripts may run: the bundler's binary, and the runtime that Workers are tried in.
allowBuilds:
  esbuild: true
  workerd: true
`,
    },
    lines: {
      copied: 'COPY package.json pnpm-lock.yaml pnpm-workspace.yaml ./',
      image: 'RUN corepack enable && pnpm install --frozen-lockfile',
      setup: SETUP,
      cache: 'cache: pnpm',
      workflow: '- run: pnpm install --frozen-lockfile',
      key: 'files: [pnpm-lock.yaml]',
      store: 'paths: [.pnpm-store/]',
      pipeline: '- corepack enable && pnpm install --frozen-lockfile --store-dir .pnpm-store',
    },
  },
  yarn: {
    lock: 'yarn.lock',
    install: ['yarn', 'install'],
    locked: ['yarn', 'install', '--frozen-lockfile'],
    files: {},
    lines: {
      copied: 'COPY package.json yarn.lock ./',
      image: 'RUN corepack enable && yarn install --frozen-lockfile',
      setup: SETUP,
      cache: 'cache: yarn',
      workflow: '- run: yarn install --frozen-lockfile',
      key: 'files: [yarn.lock]',
      store: 'paths: [.yarn-cache/]',
      pipeline: '- corepack enable && yarn install --frozen-lockfile --cache-folder .yarn-cache',
    },
  },
  berry: {
    lock: 'yarn.lock',
    install: ['yarn', 'install'],
    locked: ['yarn', 'install', '--immutable'],
    // Commands and wrangler.jsonc look for Headgate in node_modules.
    files: { '.yarnrc.yml': 'nodeLinker: node-modules\n' },
    lines: {
      copied: 'COPY package.json yarn.lock .yarnrc.yml ./',
      image: 'RUN corepack enable && yarn install --immutable',
      setup: SETUP,
      cache: 'cache: yarn',
      workflow: '- run: yarn install --immutable',
      key: 'files: [yarn.lock]',
      store: 'paths: [.yarn-cache/]',
      pipeline:
        '- corepack enable && YARN_ENABLE_GLOBAL_CACHE=false YARN_CACHE_FOLDER=.yarn-cache yarn install --immutable',
    },
  },
} as const satisfies Record<string, PackageManager>

export type PackageManagerName = keyof typeof PACKAGE_MANAGERS

/** That of a project: as its package.json says, or the lock file that is there; npm where nothing tells. */
export function packageManagerOf(readFile: (path: string) => string | undefined): PackageManagerName {
  const said = /"packageManager"\s*:\s*"(npm|pnpm|yarn)@(\d+)/.exec(readFile('package.json') ?? '')
  if (said) return said[1] === 'yarn' ? (Number(said[2]) > 1 ? 'berry' : 'yarn') : (said[1] as 'npm' | 'pnpm')
  if (readFile('package-lock.json') !== undefined) return 'npm'
  if (readFile('pnpm-lock.yaml') !== undefined) return 'pnpm'
  const lock = readFile('yarn.lock')
  if (lock === undefined) return 'npm'
  return /^__metadata:/m.test(lock) ? 'berry' : 'yarn'
}

/** A template, which is npm's, as another has it. */
export function templateFor(text: string, name: PackageManagerName): string {
  const [npm, other] = [PACKAGE_MANAGERS.npm.lines, PACKAGE_MANAGERS[name].lines]
  // Names of the same record.
  const lines = Object.keys(npm) as TemplateLine[]
  return lines.reduce((made, line) => made.replaceAll(npm[line], other[line]), text)
}
