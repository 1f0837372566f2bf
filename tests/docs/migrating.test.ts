import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { reportText } from '../../cli/import/report-text.ts'
import { importText } from '../../cli/import/run.ts'
import { blocksOf, root } from './blocks.ts'

test.each([
  ['litellm', 'litellm.yaml', 'yaml'],
  ['portkey', 'portkey.json', 'json'],
  ['floway', 'floway.json', 'json'],
  ['flow-router', 'flow-router.json', 'json'],
])('what docs/migrating-from-%s.md shows is what the importer makes', async (from, file, language) => {
  const blocks = blocksOf(`docs/migrating-from-${from}.md`)
  const shown = (wanted: string): string => `${blocks.find(block => block.language === wanted)?.text}\n`
  const fixture = readFileSync(join(root, 'tests/docs/fixtures', file), 'utf8')
  // The formatter writes JSON in more lines than a page has room for.
  if (language === 'json') expect(JSON.parse(fixture)).toEqual(JSON.parse(shown(language)))
  else expect(fixture).toBe(shown(language))
  const imported = await importText(shown(language), file)
  expect(imported.config.slice(imported.config.indexOf('import {'))).toBe(shown('ts'))
  expect(reportText(imported)).toBe(shown('text'))
})
