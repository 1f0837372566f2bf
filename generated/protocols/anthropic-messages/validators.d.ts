// Made by `headgate generate` from schemas/anthropic-messages: change that, not this.

import type { Validator } from '../../../runtime/protocols/operation.ts'

export declare const validateMessageRequest: Validator
export declare const validateCountTokensRequest: Validator
