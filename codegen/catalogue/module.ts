import type { KnownModels } from '../../runtime/catalogue/known-model.ts'
import type { SOURCES } from './sources.ts'

/**
 * A module with one text for each provider and in it a line for each name: nothing is built of it before somebody asks
 * for that provider, and a review shows what changed.
 */
export function writeKnownModule(known: KnownModels, { prices, limits }: typeof SOURCES): string {
  const providers = Object.entries(known).map(([provider, models]) => {
    const lines = Object.entries(models).map(([id, model]) => `${JSON.stringify(id)}:${JSON.stringify(model)}`)
    return `  ${propertyName(provider)}: \`{\n${escapeTemplate(lines.join(',\n'))}\n}\`,\n`
  })
  const [first, second] = [prices, limits].map(({ name, version, license }) => `${name} ${version} (${license})`)
  return `// Written by \`npm run catalogue\`. Do not edit.

/**
 * What is known of each provider's models, as JSON. Taken from ${first}
 * and ${second}.
 */
export const known: Readonly<Record<string, string>> = {
${providers.join('')}}
`
}

function propertyName(name: string): string {
  return /^\w+$/.test(name) ? name : `'${name}'`
}

function escapeTemplate(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('`', '\\`').replaceAll('${', '\\${')
}
