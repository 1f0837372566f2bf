import type { CanonicalReply } from '../../runtime/canonical/event.ts'
import type { ProtocolId } from '../../runtime/canonical/part.ts'
import type { CanonicalRequest } from '../../runtime/canonical/request.ts'
import type { Usage } from '../../runtime/canonical/usage.ts'

/** Something that a request can say. */
export interface RequestFeature {
  name: string
  /** What a client of each protocol sends to say it, beside the least that a request needs; absent where it cannot. */
  asks: Partial<Record<ProtocolId, Record<string, unknown>>>
  /** What of a request's meaning it is: equal on both sides of a translation that carries it. */
  reads(request: CanonicalRequest): unknown
  /** The upstream's model where the usual one has no such thing. */
  models?: Partial<Record<ProtocolId, string>>
  /** How an upstream of a protocol is told the same thing in another form. */
  otherwise?: Partial<Record<ProtocolId, string>>
}

/** Something that a reply can say. */
export interface ReplyFeature {
  name: string
  /** A reply that says it, as an upstream of each protocol would. */
  says: Partial<Record<ProtocolId, Reply>>
  /** The clients that can ask for it; all of them where it is absent. */
  for?: readonly ProtocolId[]
  reads(reply: CanonicalReply): unknown
  /** How a client of a protocol is told the same thing in another form. */
  otherwise?: Partial<Record<ProtocolId, string>>
}

export type Reply = Pick<CanonicalReply, 'parts'> & { finish?: CanonicalReply['finish']; usage?: Usage }

export interface Section<Feature> {
  title: string
  features: Feature[]
}
