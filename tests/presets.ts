/** The presets that the end-to-end tests run; each is built once before them. */
export const PRESETS_RUN_BY_TESTS = ['node_server', 'cloudflare_module'] as const

/** Presets that are built and not run. */
export const PRESETS_ONLY_BUILT = ['node_cluster', 'bun', 'deno_server'] as const

export const PRESETS_BUILT_BY_TESTS = [...PRESETS_RUN_BY_TESTS, ...PRESETS_ONLY_BUILT] as const

export type BuiltPreset = (typeof PRESETS_BUILT_BY_TESTS)[number]
