// Made by `headgate generate` from schemas/openai-chat: change that, not this.

import type { Validator } from '../../../runtime/protocols/operation.ts'

export declare const validateChatCompletionRequest: Validator
export declare const validateEmbeddingRequest: Validator
