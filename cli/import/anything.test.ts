import fc from 'fast-check'
import { expect, test } from 'vitest'
import { runs } from '../../tests/translation/fuzz-runs.ts'
import { importText } from './run.ts'
import { SourceError } from './source.ts'
import { FILES } from './test-files.ts'

// Each is compiled and checked, which takes its time: few are tried here, and many by `npm run fuzz`.
test.each(Object.entries(FILES))(
  'whatever a file of %s says: what it becomes passes check, or the file is refused with its place',
  async (from, files) => {
    const seed = process.env.HEADGATE_FUZZ_RUNS === undefined ? { seed: 6 } : {}
    await fc.assert(
      fc.asyncProperty(files, async text => {
        const error = await importText(text, 'f', { from }).then(
          () => undefined,
          (thrown: unknown) => thrown,
        )
        if (error !== undefined) expect(error).toBeInstanceOf(SourceError)
      }),
      { ...runs(6), ...seed },
    )
  },
)
