import type { AdminOperations } from '../../generated/admin/types.ts'
import type { Gateway } from '../gateway/gateway.ts'
import type { GatewayReply, GatewayRequest, ReplyHeaders } from '../platform/http.ts'
import type { SqlDatabase } from '../state/database.ts'
import type { Caller } from './caller.ts'

/** What every handler has at hand. */
export interface AdminContext {
  readonly gateway: Gateway
  readonly database: SqlDatabase
  readonly request: GatewayRequest
  readonly caller: Caller
  /** Headers of the answer beside those that all answers have. */
  readonly headers: ReplyHeaders
}

/** What a handler is given, and answers: a body, or a whole reply where that is no JSON. */
export type AdminHandlers = {
  [Id in keyof AdminOperations]: (
    input: Pick<AdminOperations[Id], 'params' | 'query' | 'body'>,
    context: AdminContext,
  ) => Promise<AdminOperations[Id]['response'] | Reply> | AdminOperations[Id]['response'] | Reply
}

/** A whole reply, passed on as it is. */
export class Reply {
  readonly reply: GatewayReply

  constructor(reply: GatewayReply) {
    this.reply = reply
  }
}
