import { explainBaseUrl } from '../../runtime/config/base-url.ts'
import { perMillion } from './decimals.ts'
import { Draft, type DraftMap, Reference } from './draft.ts'
import { Report } from './report.ts'
import { isPlaceholder, mayNotBeShown, Secrets } from './secrets.ts'
import type { Source, SourceNode } from './source.ts'

/** How a source refers to a variable of the environment: the name, or undefined where it is no reference. */
export type ReadReference = (text: string) => string | undefined

/** An import under way: what is read, what is made of it, and what is told. */
export class Importing {
  readonly source: Source
  readonly draft = new Draft()
  readonly report = new Report()
  readonly secrets: Secrets
  readonly #reference: ReadReference

  constructor(source: Source, reference: ReadReference) {
    this.source = source
    this.#reference = reference
    this.secrets = new Secrets(namesIn(source.root.value, reference))
  }

  isReference(node: SourceNode): boolean {
    return node.kind === 'text' && this.#reference(node.value as string) !== undefined
  }

  /** A secret as a reference, whatever it is in the source. */
  secret(node: SourceNode, suggested: string): Reference {
    const text = node.kind === 'map' ? JSON.stringify(node.use().value) : node.text()
    const name = this.#reference(text)
    return name === undefined ? this.secrets.literal(text, suggested, node) : this.secrets.named(name, node)
  }

  /** A text that may be shown, or a reference: to the variable that the source names, or in place of a secret. */
  textOrReference(node: SourceNode, suggested: string, secret = false): string | Reference {
    const text = node.text()
    const name = this.#reference(text)
    if (name !== undefined) return this.secrets.named(name, node)
    const hidden = (secret && !isPlaceholder(text)) || mayNotBeShown(text)
    return hidden ? this.secrets.literal(text, suggested, node) : text
  }

  /** A whole number, 1 or more. Undefined, and told, where it is less. */
  count(node: SourceNode): number | undefined {
    const count = Math.floor(node.number())
    if (count >= 1) return count
    this.report.not(node, 'This has to be 1 or more.')
    return undefined
  }

  /** A text of this form. Undefined, and told, where it is another; a reference is another. */
  matching(node: SourceNode, form: RegExp, what: string): string | undefined {
    const text = node.text()
    if (form.test(text) && !this.isReference(node)) return text
    this.report.not(node, `This is no ${what} that could be written down.`)
    return undefined
  }

  /** An address that paths can be appended to, as `tidied` writes it; a variable where the source has none that is one. */
  address(node: SourceNode, suggested: string, tidied: (text: string) => string): string | Reference {
    const value = this.textOrReference(node, suggested)
    if (value instanceof Reference) return value
    const address = tidied(value.trim().replace(/\/+$/, ''))
    if (explainBaseUrl(address) === undefined) return address
    const reference = this.secrets.missing(suggested)
    this.report.differently(node, `No upstream can have this address: ${reference.name} is read in its place.`)
    return reference
  }

  /** A price for a token, for a million. Undefined, and told, where it is none. */
  price(node: SourceNode): number | string | undefined {
    const price = node.kind === 'number' || node.kind === 'text' ? perMillion(node.value as number | string) : undefined
    if (price === undefined) this.report.not(node, 'This is no price.')
    else node.use()
    return price
  }

  /** What a budget may be. Undefined, and told, where it is none. */
  dollars(node: SourceNode): number | undefined {
    const amount = node.number()
    if (amount > 0 && amount <= 1e9) return amount
    this.report.not(node, 'A budget is above 0, and a billion at the most.')
    return undefined
  }

  /** Dollars and a span such as `30d`, as a budget. Undefined, and told, where there is no such span. */
  budget(usd: SourceNode, span: SourceNode | undefined): DraftMap | undefined {
    const per = span ? SPANS[span.text()] : 'month'
    if (per === undefined) {
      this.report.not(usd, 'Budgets are by the hour, day, week or month.')
      return undefined
    }
    const amount = this.dollars(usd)
    if (amount === undefined) return undefined
    if (span) this.report.differently(span, `Budgets begin with the calendar's ${per}, in UTC.`)
    else this.report.differently(usd, 'Budgets are for a span of the calendar, and the source names none: a month.')
    return { usd: amount, per }
  }
}

const SPANS: Readonly<Record<string, string>> = {
  '1h': 'hour',
  '60m': 'hour',
  '1d': 'day',
  '24h': 'day',
  daily: 'day',
  '7d': 'week',
  '1w': 'week',
  weekly: 'week',
  '30d': 'month',
  '31d': 'month',
  '1mo': 'month',
  monthly: 'month',
}

function namesIn(value: unknown, reference: ReadReference): string[] {
  if (typeof value === 'string') {
    const name = reference(value)
    return name === undefined ? [] : [name]
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(one => namesIn(one, reference)) : []
}
