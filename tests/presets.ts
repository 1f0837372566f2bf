/** Presets with a database, which most end-to-end tests run; each is built once before them. */
const WITH_STATE = ['node_server', 'node_cluster', 'cloudflare_module'] as const

/** Presets whose functions their platforms call. */
export const FUNCTIONS = ['vercel', 'netlify', 'aws_lambda'] as const

/** Presets for runtimes whose programs are installed by `npm run test:presets` alone: they are 200 MB. */
export const RUNTIMES = ['bun', 'deno_server'] as const

/** Presets that have no database. */
export const WITHOUT_STATE = [...FUNCTIONS, ...RUNTIMES] as const

export const PRESETS_BUILT_BY_TESTS = [...WITH_STATE, ...FUNCTIONS] as const

export type BuiltPreset = (typeof WITH_STATE)[number] | (typeof WITHOUT_STATE)[number]

/** The commit that they are built as. */
export const BUILT_COMMIT = '0123456789abcdef0123456789abcdef01234567'
