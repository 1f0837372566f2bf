import { describe, expect, it } from 'vitest'
import { COMPRESSORS, type CompressorName } from '../../config/save-tokens.ts'
import {
  buildOutput,
  diffOutput,
  fileOutput,
  grepOutput,
  jsonOutput,
  listingOutput,
  logOutput,
  numbers,
} from '../test-outputs.ts'
import { compressed, LEAST } from './index.ts'

const outputs: Record<CompressorName, (random: () => number) => string> = {
  diff: diffOutput,
  grep: grepOutput,
  listing: listingOutput,
  build: buildOutput,
  log: logOutput,
}

const all = [...COMPRESSORS]
const NOTE = /^\[Output of an earlier call, (?:shortened: (\d+) of (\d+) lines|written more tightly)/

/** The text without its note. */
function body(output: string, names: readonly CompressorName[] = all): string[] {
  const text = compressed(output, names)
  expect(text).toMatch(NOTE)
  return text!.split('\n').slice(1)
}

function repeated<Line>(count: number, line: (place: number) => Line): Line[] {
  return Array.from({ length: count }, (_, place) => line(place))
}

describe.each(all)('%s', name => {
  const output = outputs[name](numbers(1))

  it('is recognised, becomes shorter, and says first what is left out and how to see it', () => {
    const text = compressed(output, [name])!
    expect(text.length).toBeLessThan(output.length * 0.8)
    const [, leftOut, lines] = NOTE.exec(text)!
    expect(Number(lines)).toBe(output.split('\n').length)
    expect(Number(leftOut)).toBeGreaterThan(0)
    expect(text).toContain('To see them, make the call again.')
    expect(text).toContain('…')
  })

  it('is taken for no other kind', () => {
    const others = all.filter(other => other !== name)
    expect(compressed(output, others)).toBeUndefined()
  })

  it('becomes the same each time', () => {
    expect(compressed(output, all)).toBe(compressed(outputs[name](numbers(1)), all))
  })

  it('stays whole where it is small, or where nobody asked for it', () => {
    const lines = output.split('\n')
    while (lines.join('\n').length >= LEAST) lines.pop()
    expect(compressed(lines.join('\n'), all)).toBeUndefined()
    expect(compressed(output, [])).toBeUndefined()
  })

  it('keeps lines that it does not understand', () => {
    const strange = 'Hm. What is this line, of which nobody knows anything?'
    const lines = output.split('\n')
    lines.splice(Math.floor(lines.length / 2), 0, '', strange, '')
    expect(body(lines.join('\n'))).toContain(strange)
  })

  it('is read as a terminal shows it', () => {
    const coloured = output
      .split('\n')
      .map(line => `\u001b[32m${line}\u001b[0m\r`)
      .join('\n')
    expect(compressed(coloured, [name])).toBe(compressed(output, [name]))
  })
})

it.each([
  ['files', fileOutput(numbers(1), 400)],
  ['JSON', jsonOutput(numbers(1), 200)],
  [
    'prose',
    repeated(200, line => `This is sentence ${line}, and it says something that nobody can leave out.`).join('\n'),
  ],
  ['CSV', repeated(200, line => `${line},name ${line},12.5,2026-01-01`).join('\n')],
  ['Markdown', repeated(100, line => `## Part ${line}\n\n- see [it](docs/part.md): an error, perhaps\n`).join('\n')],
  ['one long line', 'x'.repeat(100_000)],
  ['nothing but white space', '\n '.repeat(5_000)],
  ['a stack trace', repeated(100, line => `    at call${line} (/srv/app/src/file.ts:${line}:5)`).join('\n')],
  [
    'errors of a compiler',
    repeated(100, line => `src/a.ts:${line}:5: error: no such name here, or anywhere else`).join('\n'),
  ],
])('%s are no output that is known, and stay whole', (_, output) => {
  expect(compressed(output, all)).toBeUndefined()
})

describe('diffs', () => {
  const hunk = (size: number, lines: string[]) => [`@@ -1,${size} +1,${size} @@`, ...lines]

  it('keep every change, and a line of what stands around it', () => {
    const output = diffOutput(numbers(2))
    const changes = output.split('\n').filter(line => /^[+-]/.test(line))
    expect(body(output)).toEqual(expect.arrayContaining(changes))
    expect(body(output).join('\n')).toMatch(/@@.*\n… 2 lines …\n {3}.*\n- /)
  })

  it('take a removed line that begins like a header for a line', () => {
    const same = repeated(40, line => ` unchanged line number ${line} with some more words`)
    const lines = ['--- a/x.sql', '+++ b/x.sql', ...hunk(81, [...same, '--- a comment', '+++ i', ...same])]
    const output = lines.join('\n')
    expect(body(output)).toEqual(expect.arrayContaining(['--- a comment', '+++ i', '… 39 lines …']))
  })

  it('name files that programs write, and no change in them', () => {
    const written = repeated(60, line => `+      "integrity": "sha512-${line}",`)
    const lines = [
      'diff --git a/package-lock.json b/package-lock.json',
      '--- a/package-lock.json',
      '+++ b/package-lock.json',
      '@@ -1,0 +1,60 @@',
      ...written,
      'diff --git a/src/a.ts b/src/a.ts',
      '--- a/src/a.ts',
      '+++ b/src/a.ts',
      '@@ -1 +1 @@',
      '-const a = 1',
      '+const a = 2',
    ]
    expect(body(lines.join('\n'))).toEqual([...lines.slice(0, 4), '… 60 lines …', ...lines.slice(64)])
  })

  it('keep the begin and the end of what is all new', () => {
    const added = repeated(400, line => `+line ${line} of a new file`)
    const kept = body(['diff --git a/n b/n', '--- /dev/null', '+++ b/n', '@@ -0,0 +1,400 @@', ...added].join('\n'))
    expect(kept.slice(4)).toEqual([...added.slice(0, 40), '… 350 lines …', ...added.slice(390)])
  })

  it('keep what git says before them', () => {
    const output = `commit 0123456789\nAuthor: Ana <ana@example.com>\n\n    A message\n\n${diffOutput(numbers(3))}`
    expect(body(output).slice(0, 4)).toEqual(output.split('\n').slice(0, 4))
  })
})

describe('matches', () => {
  it('keep every file, its first lines and the number of the others', () => {
    const lines = repeated(40, line => `src/a/long/path/of/a/file.ts:${line}:  the text of match ${line}`)
    const kept = body([...lines, 'src/b.ts:1:once', 'grep: src/c: Permission denied'].join('\n'))
    expect(kept).toEqual([
      'src/a/long/path/of/a/file.ts',
      ...repeated(6, line => `${line}:  the text of match ${line}`),
      '… 34 more here …',
      'src/b.ts',
      '1:once',
      'grep: src/c: Permission denied',
    ])
  })

  it('are known below the names of their files, too', () => {
    const file = (name: string) => [name, ...repeated(40, line => `${line}:text of a match that is rather long`), '']
    const kept = body([...file('src/a.ts'), ...file('src/b.ts')].join('\n'))
    expect(kept.filter(line => line.startsWith('src/'))).toEqual(['src/a.ts', 'src/b.ts'])
    expect(kept.filter(line => line === '… 34 more here …')).toHaveLength(2)
  })

  it('stay whole with lines around them, as nobody can tell where a path ends', () => {
    const lines = repeated(60, line => [
      `src/my-2-file.ts-${line}-text`,
      `src/my-2-file.ts:${line + 1}:text`,
      '--',
    ]).flat()
    expect(compressed(lines.join('\n'), all)).toBeUndefined()
  })

  it('cut no character in half', () => {
    const lines = repeated(10, line => `dist/${line}.js:1:${'x'.repeat(237)}😀${'x'.repeat(400)}`)
    expect(compressed(lines.join('\n'), all)).toContain(`1:${'x'.repeat(237)}…`)
  })

  it('say that a long line is cut', () => {
    const lines = repeated(10, line => `dist/a.${line}.js:1:${'minified();'.repeat(100)}`)
    expect(compressed(lines.join('\n'), all)).toMatch(/10 of 10 lines are left out or cut/)
  })
})

describe('lists of files', () => {
  it('keep some of each folder, and count the others by their endings', () => {
    const paths = [
      ...repeated(40, n => `src/a/some-longer-name-${n}.${n % 2 ? 'ts' : 'md'}`),
      ...repeated(40, n => `src/b/other-name-${n}.ts`),
    ]
    const kept = body(paths.join('\n'))
    expect(kept).toEqual([
      ...paths.slice(0, 12),
      '… 28 more in src/a (14 .md, 14 .ts) …',
      ...paths.slice(40, 52),
      '… 28 more in src/b (28 .ts) …',
    ])
  })

  it('have one folder for all that programs fetched', () => {
    const paths = repeated(100, n => `app/node_modules/package-${n % 20}/lib/deep/file-${n}.js`)
    const kept = body(['app/src/main.ts', ...paths].join('\n'))
    expect(kept).toHaveLength(1 + 12 + 1)
    expect(kept.at(-1)).toBe('… 88 more in app/node_modules (88 .js) …')
  })

  it('are known as ls writes them, with what it complains of', () => {
    const lines = repeated(60, n => `-rw-r--r-- 1 ana staff 1${n} Jan  1 10:00 name-${n}.ts`)
    const kept = body(
      ['src/a:', 'total 60', ...lines, '', "ls: cannot access 'src/b': No such file or directory"].join('\n'),
    )
    expect(kept).toEqual([
      'src/a:',
      'total 60',
      ...lines.slice(0, 12),
      '… 48 more in src/a (48 .ts) …',
      '',
      "ls: cannot access 'src/b': No such file or directory",
    ])
  })

  it('are known as trees, of which whole branches go', () => {
    const branch = (n: number) => [`├── folder-with-a-name-${n}`, `│   ├── one-${n}.ts`, `│   └── two-${n}.ts`]
    const kept = body(['.', ...repeated(40, branch).flat(), '└── last.md', '', '40 directories, 81 files'].join('\n'))
    expect(kept).toContain('│   └── two-11.ts')
    expect(kept).not.toContain('│   └── two-12.ts')
    expect(kept.join('\n')).toContain('… 85 more in here (56 .ts, 1 .md) …')
    expect(kept.at(-1)).toBe('40 directories, 81 files')
  })

  it('lose no entry from the count', () => {
    const output = listingOutput(numbers(4), 9, 30)
    const counted = body(output).map(line => Number(/^… (\d+) more/.exec(line)?.[1] ?? 1))
    expect(counted.reduce((sum, count) => sum + count, 0)).toBe(output.split('\n').length)
  })
})

describe('logs', () => {
  const line = (n: number, text: string) => `2026-03-01 10:00:${String(n % 60).padStart(2, '0')} ${text}`

  it('keep errors with what led to them and their traces, however often they come', () => {
    const lines = repeated(200, n => line(n, `INFO job ${n} done in ${n} ms`))
    const trouble = [line(1, 'ERROR job 7 failed'), ...repeated(8, n => `    at call (/srv/file.js:${n}:1)`)]
    const output = [...lines.slice(0, 100), ...trouble, ...lines.slice(100, 150), ...trouble, ...lines.slice(150)]
    const kept = body(output.join('\n')).join('\n')
    expect(kept.split(trouble.join('\n'))).toHaveLength(3)
    expect(kept).toContain(`${lines[99]}\n${trouble[0]}`)
  })

  it('keep each kind of line once, the first lines and the last ones', () => {
    const lines = repeated(200, n =>
      line(n, `INFO ${n % 2 ? 'read' : 'wrote'} page ${n} of 9d1e0f22-0000-4000-8000-00000000000${n % 10}`),
    )
    lines.splice(150, 0, line(0, 'INFO something else'))
    const kept = body(lines.join('\n'))
    expect(kept).toEqual([...lines.slice(0, 5), '… 145 lines …', lines[150], '… 30 lines …', ...lines.slice(-20)])
  })
})

describe('builds', () => {
  const passed = (n: number) => ` ✓ src/part-${n}.test.ts > handles an error of kind ${n} (12 ms)`

  it('keep what failed with the lines around it, and the summary', () => {
    const failure = [
      ' × src/bad.test.ts > adds up',
      '   AssertionError: expected 1 to be 2',
      '    at src/bad.test.ts:12:5',
      '    - 2',
      '    + 1',
    ]
    const summary = [' Test Files  1 failed | 99 passed', '   Duration  1.2s']
    const output = ['$ vitest', ...repeated(50, passed), ...failure, ...repeated(50, passed), ...summary]
    const kept = body(output.join('\n')).join('\n')
    expect(kept).toContain(`${passed(49)}\n${failure.join('\n')}\n${passed(0)}`)
    expect(kept).toContain(summary.join('\n'))
    expect(kept).not.toContain(passed(20))
  })

  it('keep warnings and errors of compilers that look like routine', () => {
    const steps = repeated(100, n => `[ ${n}%] Building CXX object src/CMakeFiles/app.dir/file-${n}.cc.o`)
    const warning = '[ 50%] Building: warning: unused variable'
    const kept = body([...steps.slice(0, 50), warning, ...steps.slice(50)].join('\n'))
    expect(kept).toContain(warning)
  })

  it.each([
    ['cargo', (n: number) => `   Compiling some-crate-with-a-name v1.${n}.0`],
    ['go', (n: number) => `ok  \texample.com/some/package/number${n}\t0.${n}s`],
    ['go -v', (n: number) => `=== RUN   TestSomethingWithALongName/${n}\n--- PASS: TestSomethingWithALongName (0.00s)`],
    ['pytest -v', (n: number) => `tests/test_part.py::test_number_${n} PASSED          [ ${n}%]`],
    [
      'pip',
      (n: number) => `Collecting package-number-${n}>=1.0\n  Downloading package_number_${n}-1.0-py3-none-any.whl`,
    ],
    ['maven', (n: number) => `[INFO] Copying resource ${n} to the folder of resources`],
    ['gradle', (n: number) => `> Task :module-number-${n}:compileJava UP-TO-DATE`],
    ['docker', (n: number) => `#${n} extracting sha256:0123456789abcdef0123456789abcdef`],
    ['apt', (n: number) => `Get:${n} http://deb.debian.org/debian stable/main amd64 package-${n}`],
    ['TAP', (n: number) => `ok ${n} - does what it says, each time that it is asked to`],
  ])('of %s are known', (_, step) => {
    const output = ['$ go', ...repeated(100, step), 'Something at the end.'].join('\n')
    expect(body(output, ['build']).length).toBeLessThan(25)
    expect(body(output, ['build']).at(-1)).toBe('Something at the end.')
  })
})

describe('lines that are made to take long', () => {
  const long = 40_000
  const lines = [
    'x'.repeat(long),
    'a.'.repeat(long),
    'a/'.repeat(long),
    '/'.repeat(long),
    ' '.repeat(long) + 'x',
    '│ '.repeat(long) + 'x',
    ':'.repeat(long),
    '\r'.repeat(long) + 'x',
    'Error'.repeat(long),
    '1'.repeat(long),
    'abcdef-'.repeat(long),
    '\u001b['.repeat(long),
    'diff --git ' + 'a.min'.repeat(long),
    'a:1:'.repeat(long),
    '.py '.repeat(long),
    ':: '.repeat(long),
    '"'.repeat(long),
    '\\'.repeat(long),
  ]

  // Where a form tries every way of reading a line, this takes longer than a test may.
  it.each(all)('take none as %s', name => {
    for (const line of lines) {
      const output = `${outputs[name](numbers(1))}\n${line}`
      expect(() => compressed(output, [name])).not.toThrow()
      expect(() => compressed(repeated(50, () => line.slice(0, 2_000)).join('\n'), [name])).not.toThrow()
    }
  })
})
