// Made by `headgate generate` from schemas/openai-responses: change that, not this.

import type { Validator } from '../../../runtime/protocols/operation.ts'

export declare const validateCreateResponse: Validator
export declare const validateCompactRequest: Validator
export declare const validateInputTokensRequest: Validator
export declare const validateSearchRequest: Validator
export declare const validateImageGenerationRequest: Validator
export declare const validateImageEditRequest: Validator
export declare const validateCreateConversation: Validator
export declare const validateUpdateConversation: Validator
export declare const validateCreateItems: Validator
