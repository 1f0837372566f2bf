// Made by `headgate generate` from schemas/gemini: change that, not this.

import type { Validator } from '../../../runtime/protocols/operation.ts'

export declare const validateGenerateContentRequest: Validator
export declare const validateCountTokensRequest: Validator
export declare const validateEmbedContentRequest: Validator
export declare const validateBatchEmbedContentsRequest: Validator
