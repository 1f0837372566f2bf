// Outputs of tools as agents get them, made by hand for the tests of this room.

/** Numbers that look random and are the same each time. */
export function numbers(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

const WORDS =
  'account basket cache delta engine field graph handler index journal kernel ledger model node order'.split(' ')

function words(random: () => number, count: number): string {
  return Array.from({ length: count }, () => WORDS[Math.floor(random() * WORDS.length)]).join(' ')
}

function range(length: number): number[] {
  return Array.from({ length }, (_, place) => place)
}

/** What is read from a file: nothing of it can be spared. */
export function fileOutput(random: () => number, lines = 120): string {
  return range(lines)
    .map(
      line =>
        `${String(line + 1).padStart(6)}\tconst ${words(random, 1)}${line} = ${words(random, 3).replaceAll(' ', '.')}()`,
    )
    .join('\n')
}

/** `git diff` of some files, with three lines of context. */
export function diffOutput(random: () => number, files = 6): string {
  return range(files)
    .flatMap(file => {
      const path = `src/${words(random, 1)}-${file}.ts`
      const hunks = range(3).flatMap(hunk => [
        `@@ -${hunk * 40 + 10},7 +${hunk * 40 + 10},8 @@ function ${words(random, 1)}() {`,
        ...range(3).map(() => `   ${words(random, 6)}`),
        `-  ${words(random, 5)}`,
        `+  ${words(random, 5)}`,
        `+  ${words(random, 4)}`,
        ...range(3).map(() => `   ${words(random, 6)}`),
      ])
      return [
        `diff --git a/${path} b/${path}`,
        'index 1f2e3d4..5c6b7a8 100644',
        `--- a/${path}`,
        `+++ b/${path}`,
        ...hunks,
      ]
    })
    .join('\n')
}

export function grepOutput(random: () => number, files = 8, matches = 15): string {
  return range(files)
    .flatMap(file => {
      const path = `packages/server/src/${words(random, 1)}/${words(random, 1)}-${file}.ts`
      return range(matches).map(match => `${path}:${match * 7 + 3}:  const ${words(random, 4)}`)
    })
    .join('\n')
}

export function listingOutput(random: () => number, folders = 5, entries = 40): string {
  return range(folders)
    .flatMap(folder =>
      range(entries).map(
        entry => `./src/part-${folder}/${words(random, 1)}-${entry}.${entry % 4 === 0 ? 'test.ts' : 'ts'}`,
      ),
    )
    .join('\n')
}

export function logOutput(random: () => number, lines = 200): string {
  return range(lines)
    .map(line => {
      const time = `2026-03-01T10:${String(Math.floor(line / 60)).padStart(2, '0')}:${String(line % 60).padStart(2, '0')}.000Z`
      return `${time} INFO request ${Math.floor(random() * 1e9)} answered 200 in ${Math.floor(random() * 90)} ms`
    })
    .join('\n')
}

export function buildOutput(random: () => number, tests = 120): string {
  return [
    '> app@1.0.0 test',
    '> vitest run',
    '',
    ...range(tests).map(
      test => ` ✓ src/${words(random, 1)}-${test}.test.ts > ${words(random, 5)} ${Math.floor(random() * 40)}ms`,
    ),
    '',
    ` Test Files  ${tests} passed (${tests})`,
    '   Duration  3.21s',
  ].join('\n')
}

/** As servers of tools print it. */
export function jsonOutput(random: () => number, items = 25): string {
  const value = range(items).map(id => ({
    id,
    title: words(random, 6),
    state: 'open',
    labels: [words(random, 1)],
    big: 1,
  }))
  return JSON.stringify({ items: value, next: null }, null, 2).replace('"big": 1', '"big": 12345678901234567890')
}
