import { pascalCase } from '../protocols/bundle.ts'

/** `MCPTool` -> `McpTool`, `text_block` -> `TextBlock`, `api.v1.Message` -> `Message` */
export function ownName(name: string): string {
  const local = name.slice(name.lastIndexOf('.') + 1)
  return pascalCase(local.replace(/[A-Z]{2,}(?=[A-Z][a-z]|[^A-Za-z]|$)/g, capitals))
}

/** Calls a definition of a provider as ours are called: by its patterns first, `RequestTextBlock` -> `TextBlockParam`. */
export function renamer(names: readonly (readonly [string, string])[]): (name: string) => string {
  const patterns = names.map(([pattern, instead]) => [new RegExp(pattern), instead] as const)
  return name => ownName(patterns.reduce((left, [pattern, instead]) => left.replace(pattern, instead), name))
}

function capitals(word: string): string {
  return `${word[0]}${word.slice(1).toLowerCase()}`
}
