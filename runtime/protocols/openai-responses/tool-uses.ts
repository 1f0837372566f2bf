import type { PaidTool, Usage } from '../../canonical/usage.ts'
import { isRecord } from '../../platform/json.ts'
import { count, member, text } from './json.ts'

/**
 * How often a whole response used the tools that are paid by the use. xAI and OpenAI count them, older servers let one
 * count the items; whoever counts is believed.
 */
export function toolUsesOf(response: unknown): Usage['toolUses'] | undefined {
  const details = member(member(response, 'usage'), 'server_side_tool_usage_details')
  if (isRecord(details)) return present(DETAILS.map(([name, tool]) => [tool, count(details[name])]))
  const items = itemCounts(member(response, 'output'))
  const searches = count(member(member(member(response, 'tool_usage'), 'web_search'), 'num_requests'))
  return present([...items, ...(searches === undefined ? [] : [['web_search', searches] as const])])
}

const DETAILS: readonly (readonly [name: string, tool: PaidTool])[] = [
  ['web_search_calls', 'web_search'],
  ['x_search_calls', 'x_search'],
  ['file_search_calls', 'file_search'],
  ['image_generation_calls', 'image_generation'],
]

const ITEMS: Readonly<Record<string, PaidTool>> = {
  web_search_call: 'web_search',
  file_search_call: 'file_search',
  image_generation_call: 'image_generation',
}

function itemCounts(output: unknown): [PaidTool, number][] {
  const counts = new Map<PaidTool, number>()
  for (const item of Array.isArray(output) ? output : []) {
    const tool = ITEMS[text(member(item, 'type')) ?? '']
    // Opening a page that was found, or looking for a word in it, is no search.
    const action = text(member(member(item, 'action'), 'type')) ?? 'search'
    if (tool && (tool !== 'web_search' || action === 'search')) counts.set(tool, (counts.get(tool) ?? 0) + 1)
  }
  return [...counts]
}

function present(counts: readonly (readonly [PaidTool, number | undefined])[]): Usage['toolUses'] | undefined {
  const uses = Object.fromEntries(new Map(counts))
  const some = Object.entries(uses).filter(([, times]) => times !== undefined && times > 0)
  return some.length === 0 ? undefined : Object.fromEntries(some)
}
