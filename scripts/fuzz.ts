// npm run fuzz: the properties of the translation, of the comparison of schemas and of imports, tried far more often than
// `npm test` does.
//   npm run fuzz                5000 times each, for 10 seconds at the most: some minutes
//   npm run fuzz -- 100000 300  so many times, so many seconds at the most
import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..')
const [times = '5000', seconds = '10'] = process.argv.slice(2)
const files = ['fuzz', 'pairs', 'round-trip', 'converse'].map(name => `tests/translation/${name}`)
// A failure takes its time until it is small.
const timeout = String((Number(seconds) + 120) * 1000)

const { status } = spawnSync(
  join(root, 'node_modules/.bin/vitest'),
  [
    'run',
    ...files,
    'tests/translation/reply-round-trip',
    'tests/conformance/cut-schemas',
    'cli/import/anything',
    '--testTimeout',
    timeout,
  ],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, HEADGATE_FUZZ_RUNS: times, HEADGATE_FUZZ_SECONDS: seconds },
  },
)
process.exit(status ?? 1)
