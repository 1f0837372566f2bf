import { type Fields, isFields, itemsOf } from './manifest.ts'
import { routeText } from './route-text.ts'
import { valueText } from './value-text.ts'

/** A field as it is compared, and as it is shown. */
export interface Field {
  value: unknown
  text: string
}

export type Area =
  | 'upstreams'
  | 'models'
  | 'patterns'
  | 'keys'
  | 'groups'
  | 'catalog'
  /** Everything else, a section each: `server`, `usage`, `cache`, and what this version has never heard of. */
  | 'settings'

/** The fields of an item, flat and in the order of their names. */
export function fieldsOf(area: Area, item: Fields): Map<string, Field> {
  const found = new Map<string, Field>()
  const special = SPECIAL[area] ?? {}
  for (const [name, value] of Object.entries(item)) {
    const own = special[name]
    if (own === null) continue
    if (own) for (const [label, field] of own(value, item)) found.set(label, field)
    else flatten(name, name, value, found)
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Maps are told member by member, everything else as a whole. */
function flatten(label: string, name: string, value: unknown, into: Map<string, Field>): void {
  if (value === undefined) return
  const isMap = isFields(value) && typeof value.env !== 'string' && Object.keys(value).length > 0
  if (!isMap) {
    into.set(label, { value, text: valueText(name, value) })
    return
  }
  for (const [member, inner] of Object.entries(value)) flatten(`${label}.${member}`, member, inner, into)
}

type Special = Readonly<Record<string, null | ((value: unknown, item: Fields) => [label: string, field: Field][])>>

/** `limits` as the config has it: `requestsPerMinute` and a `budget`. */
const limits: Special = {
  limits(value) {
    if (!isFields(value)) return [['limits', { value, text: valueText('limits', value) }]]
    const found = new Map<string, Field>()
    for (const [name, inner] of Object.entries(value)) {
      if (name !== 'budgets') flatten(`limits.${name}`, name, inner, found)
      else if (itemsOf(inner).length > 0) {
        const budgets = itemsOf(inner).map(budget => valueText('budget', budget))
        found.set('budget', { value: inner, text: budgets.join('; ') })
      }
    }
    return [...found]
  },
}

/** What is shown in another way than as it is; null: told by another field. */
const SPECIAL: Partial<Record<Area, Special>> = {
  upstreams: {
    ...limits,
    id: null,
    credentials(value) {
      const list = itemsOf(value)
      return list.length === 0 ? [] : [['credentials', { value, text: list.map(credentialText).join(', ') }]]
    },
    models: asList('models'),
    headers(value) {
      const headers = isFields(value) ? Object.entries(value) : []
      return headers.map(([name, inner]) => [`headers.${name}`, { value: inner, text: headerText(inner) }])
    },
  },
  models: routed(),
  patterns: routed(),
  keys: {
    ...limits,
    id: null,
    env: (env, { optional }) => [
      ['secret', { value: { env, optional }, text: valueText('secret', { env, optional }) }],
    ],
    optional: null,
    sha256: value => [['secret', { value, text: valueText('sha256', value) }]],
  },
  groups: limits,
  catalog: { upstream: null, model: null },
}

function routed(): Special {
  return {
    ...limits,
    name: null,
    // They are what the route says.
    targets: null,
    route: value => [['route', { value, text: routeText(value) }]],
    mirrors(value) {
      const list = itemsOf(value).filter(isFields)
      const texts = list.map(({ upstream, model, share }) => `${upstream}/${model} (${share})`)
      return list.length === 0 ? [] : [['mirrors', { value, text: texts.join(', ') }]]
    },
  }
}

function asList(label: string): (value: unknown) => [string, Field][] {
  return value => (itemsOf(value).length === 0 ? [] : [[label, { value, text: valueText(label, value) }]])
}

/** The variables of a credential; its id says only where it stands. */
function credentialText(credential: unknown): string {
  if (!isFields(credential)) return valueText('credentials', credential)
  const { id: _, key, weight, accessKey, ...rest } = credential
  const extra = isFields(accessKey) ? Object.values(accessKey).map(one => valueText('accessKey', one)) : []
  const others = Object.entries(rest).map(([name, value]) => `${name} ${valueText(name, value)}`)
  const parts = [valueText('key', key), ...extra, ...others].join(' with ')
  return weight === undefined || weight === 1 ? parts : `${parts} × ${weight}`
}

/** Values of headers are often what lets somebody in; references to them are not. */
function headerText(value: unknown): string {
  return typeof value === 'string' ? '(a text)' : valueText('header', value)
}
