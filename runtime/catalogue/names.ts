import { DATED } from './known-model.ts'

/** `-latest`, `-preview-06-05`, `-exp-09-2025`, `-001`, `:thinking`; a `:free` model is not the one that is paid for. */
const VERSION = /(?:-latest|-(?:preview|exp)-\d\d-\d{2,4}|-00\d|:(?!free)[a-z]+)$/

/** `us.`, `global.`, `us-gov.` before the maker's name: where Amazon Bedrock sends the calls of a profile. */
const REGION = /^[a-z]{2,6}(?:-[a-z]+)?\.(?=[a-z0-9]+\.)/

/**
 * What a model may be known as, the most exact first: as it is asked for, without the path before it, without the day,
 * and in the other spelling of its version. `us.anthropic.claude-sonnet-4-5-20250929-v1:0` ends as `claude-sonnet-4-5`.
 */
export function namesFor(model: string): string[] {
  const names = new Set<string>()
  const base = model.replace(/^models\//, '')
  const last = base.slice(base.lastIndexOf('/') + 1)
  for (const path of [base, last, last.replace(REGION, '')]) {
    const name = path.replace(/^(?:[a-z]{2,6}\.)?(?:anthropic|amazon|meta|mistral|deepseek|openai)\.(?=[a-z])/, '')
    for (const spelling of [path, name.replace(/-v\d+(:\d+)?$/, ''), name.toLowerCase()]) addForms(names, spelling)
  }
  return [...names]
}

function addForms(names: Set<string>, name: string): void {
  names.add(name)
  const bare = name.replace(DATED, '').replace(VERSION, '')
  for (const form of [bare, dashed(bare), dotted(bare), bare.replace(':', '-')]) names.add(form)
}

/** `claude-sonnet-4.5` -> `claude-sonnet-4-5` */
function dashed(name: string): string {
  return name.replace(/(\d)\.(\d)/g, '$1-$2')
}

/** `gpt-5-1` -> `gpt-5.1` */
function dotted(name: string): string {
  return name.replace(/(?<=\D)(\d{1,2})-(\d{1,2})(?!\d)/g, '$1.$2')
}
