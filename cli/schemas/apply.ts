import { writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Problem } from '../../codegen/problem.ts'
import { formatProblem } from '../../codegen/problem.ts'
import { applyProtocol, type Given } from '../../codegen/schemas/apply.ts'
import { canApply, idOf } from '../../codegen/schemas/difference.ts'
import { diffGiven } from '../../codegen/schemas/given.ts'
import { operationId } from '../../codegen/schemas/operations.ts'
import { bundled } from '../../codegen/schemas/our-files.ts'
import { printable } from '../printable.ts'

/** What `schemas apply` did to one protocol, and prints with `--json`. */
export interface AppliedProtocol {
  protocol: string
  /** What was written, as `schemas diff` calls it. */
  written: string[]
  /** Definitions that are new. */
  made: string[]
  /** Files that changed. */
  files: string[]
  refused: { id: string; why: string }[]
  /** What only a person can decide: what is gone, what is demanded now, operations. */
  left: string[]
  /** What `generate` will ask of the translators. */
  asked: { cases: Problem[]; tables: string[] }
}

/** Writes into the schemas what the document says more, and tells the rest. */
export async function applyTo(given: Given, schemas: string): Promise<AppliedProtocol> {
  const { protocol, texts } = given
  const applied = applyProtocol(given)
  const files = Object.keys(applied.texts).filter(file => applied.texts[file] !== texts[file])
  for (const file of files) writeFileSync(join(schemas, protocol, file), applied.texts[file] ?? '')
  const after = diffGiven({ ...given, texts: applied.texts })
  // ts-morph is only worth its start where something changed.
  const { askedOf } = files.length === 0 ? { askedOf: undefined } : await import('./asked.ts')
  const asked = askedOf?.(bundled(texts, protocol), bundled(applied.texts, protocol), dirname(schemas))
  return {
    protocol,
    written: applied.written.map(idOf),
    made: applied.made,
    files: files.map(file => `${basename(schemas)}/${protocol}/${file}`),
    refused: applied.refused.map(({ difference, why }) => ({ id: idOf(difference), why })),
    left: [...after.operations.map(operationId), ...after.differences.filter(one => !canApply(one)).map(idOf)],
    asked: asked ?? { cases: [], tables: [] },
  }
}

export function appliedText(applied: readonly AppliedProtocol[]): string {
  const cases = applied.flatMap(({ asked }) => asked.cases.map(formatProblem))
  const tables = applied.flatMap(({ protocol, asked }) => asked.tables.map(name => `${name} (${protocol})`))
  return [
    ...applied.flatMap(oneText),
    ...(cases.length === 0 ? [] : ['', 'generate will ask of the translators:', ...cases.map(text => `  ${text}`)]),
    ...(tables.length === 0 ? [] : ['', 'New tables that no translator has yet:', ...tables.map(name => `  ${name}`)]),
    ...(applied.some(({ files }) => files.length > 0)
      ? ['', 'Put the new descriptions into words of your own, then run headgate generate.']
      : []),
  ].join('\n')
}

function oneText({ protocol, written, files, made, refused, left }: AppliedProtocol): string[] {
  const list = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [`  ${title}`, ...lines.map(line => `    ${printable(line)}`)]
  return [
    files.length === 0 ? `${protocol}: nothing to write` : `${protocol}: wrote ${files.join(', ')}`,
    ...list('said now', written),
    ...list('new definitions', made),
    ...list(
      'could not be written',
      refused.map(({ id, why }) => `${id}: ${why}`),
    ),
    ...list('left for a person to decide', left),
  ]
}
