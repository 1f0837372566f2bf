// Made by `headgate generate` from the protocols in schemas/: change those, not this.

import type { Route } from '../../runtime/gateway/route.ts'
import * as anthropicMessagesCountTokens from './anthropic-messages/count-tokens.ts'
import * as anthropicMessagesCreateMessage from './anthropic-messages/create-message.ts'
import * as anthropicMessagesGetModel from './anthropic-messages/get-model.ts'
import * as anthropicMessagesListModels from './anthropic-messages/list-models.ts'
import * as geminiBatchEmbedContents from './gemini/batch-embed-contents.ts'
import * as geminiCountTokens from './gemini/count-tokens.ts'
import * as geminiEmbedContent from './gemini/embed-content.ts'
import * as geminiGenerateContent from './gemini/generate-content.ts'
import * as geminiGetModel from './gemini/get-model.ts'
import * as geminiListModels from './gemini/list-models.ts'
import * as geminiStreamGenerateContent from './gemini/stream-generate-content.ts'
import * as openaiChatCreateChatCompletion from './openai-chat/create-chat-completion.ts'
import * as openaiChatCreateEmbedding from './openai-chat/create-embedding.ts'
import * as openaiChatGetModel from './openai-chat/get-model.ts'
import * as openaiChatListModels from './openai-chat/list-models.ts'
import * as openaiResponsesCancelResponse from './openai-responses/cancel-response.ts'
import * as openaiResponsesCompactResponse from './openai-responses/compact-response.ts'
import * as openaiResponsesCountInputTokens from './openai-responses/count-input-tokens.ts'
import * as openaiResponsesCreateConversation from './openai-responses/create-conversation.ts'
import * as openaiResponsesCreateConversationItems from './openai-responses/create-conversation-items.ts'
import * as openaiResponsesCreateResponse from './openai-responses/create-response.ts'
import * as openaiResponsesDeleteConversation from './openai-responses/delete-conversation.ts'
import * as openaiResponsesDeleteConversationItem from './openai-responses/delete-conversation-item.ts'
import * as openaiResponsesDeleteResponse from './openai-responses/delete-response.ts'
import * as openaiResponsesEditImages from './openai-responses/edit-images.ts'
import * as openaiResponsesGenerateImages from './openai-responses/generate-images.ts'
import * as openaiResponsesListConversationItems from './openai-responses/list-conversation-items.ts'
import * as openaiResponsesListInputItems from './openai-responses/list-input-items.ts'
import * as openaiResponsesRetrieveConversation from './openai-responses/retrieve-conversation.ts'
import * as openaiResponsesRetrieveConversationItem from './openai-responses/retrieve-conversation-item.ts'
import * as openaiResponsesRetrieveResponse from './openai-responses/retrieve-response.ts'
import * as openaiResponsesSearchWeb from './openai-responses/search-web.ts'
import * as openaiResponsesUpdateConversation from './openai-responses/update-conversation.ts'

export const routes: readonly Route[] = [
  {
    method: 'POST',
    path: '/v1/messages',
    operation: anthropicMessagesCreateMessage.operation,
    handle: anthropicMessagesCreateMessage.handle,
  },
  {
    method: 'POST',
    path: '/v1/messages/count_tokens',
    operation: anthropicMessagesCountTokens.operation,
    handle: anthropicMessagesCountTokens.handle,
  },
  {
    method: 'GET',
    path: '/v1/models',
    select: { header: 'anthropic-version' },
    operation: anthropicMessagesListModels.operation,
    handle: anthropicMessagesListModels.handle,
  },
  {
    method: 'GET',
    path: '/v1/models/{model}',
    select: { header: 'anthropic-version' },
    operation: anthropicMessagesGetModel.operation,
    handle: anthropicMessagesGetModel.handle,
  },
  {
    method: 'POST',
    path: '/v1beta/models/{model}:generateContent',
    operation: geminiGenerateContent.operation,
    handle: geminiGenerateContent.handle,
  },
  {
    method: 'POST',
    path: '/v1/models/{model}:generateContent',
    operation: geminiGenerateContent.operation,
    handle: geminiGenerateContent.handle,
  },
  {
    method: 'POST',
    path: '/v1alpha/models/{model}:generateContent',
    operation: geminiGenerateContent.operation,
    handle: geminiGenerateContent.handle,
  },
  {
    method: 'POST',
    path: '/v1beta/models/{model}:streamGenerateContent',
    operation: geminiStreamGenerateContent.operation,
    handle: geminiStreamGenerateContent.handle,
  },
  {
    method: 'POST',
    path: '/v1/models/{model}:streamGenerateContent',
    operation: geminiStreamGenerateContent.operation,
    handle: geminiStreamGenerateContent.handle,
  },
  {
    method: 'POST',
    path: '/v1alpha/models/{model}:streamGenerateContent',
    operation: geminiStreamGenerateContent.operation,
    handle: geminiStreamGenerateContent.handle,
  },
  {
    method: 'POST',
    path: '/v1beta/models/{model}:countTokens',
    operation: geminiCountTokens.operation,
    handle: geminiCountTokens.handle,
  },
  {
    method: 'POST',
    path: '/v1/models/{model}:countTokens',
    operation: geminiCountTokens.operation,
    handle: geminiCountTokens.handle,
  },
  {
    method: 'POST',
    path: '/v1alpha/models/{model}:countTokens',
    operation: geminiCountTokens.operation,
    handle: geminiCountTokens.handle,
  },
  {
    method: 'POST',
    path: '/v1beta/models/{model}:embedContent',
    operation: geminiEmbedContent.operation,
    handle: geminiEmbedContent.handle,
  },
  {
    method: 'POST',
    path: '/v1/models/{model}:embedContent',
    operation: geminiEmbedContent.operation,
    handle: geminiEmbedContent.handle,
  },
  {
    method: 'POST',
    path: '/v1alpha/models/{model}:embedContent',
    operation: geminiEmbedContent.operation,
    handle: geminiEmbedContent.handle,
  },
  {
    method: 'POST',
    path: '/v1beta/models/{model}:batchEmbedContents',
    operation: geminiBatchEmbedContents.operation,
    handle: geminiBatchEmbedContents.handle,
  },
  {
    method: 'POST',
    path: '/v1/models/{model}:batchEmbedContents',
    operation: geminiBatchEmbedContents.operation,
    handle: geminiBatchEmbedContents.handle,
  },
  {
    method: 'POST',
    path: '/v1alpha/models/{model}:batchEmbedContents',
    operation: geminiBatchEmbedContents.operation,
    handle: geminiBatchEmbedContents.handle,
  },
  { method: 'GET', path: '/v1beta/models', operation: geminiListModels.operation, handle: geminiListModels.handle },
  { method: 'GET', path: '/v1beta/models/{model}', operation: geminiGetModel.operation, handle: geminiGetModel.handle },
  {
    method: 'POST',
    path: '/v1/chat/completions',
    operation: openaiChatCreateChatCompletion.operation,
    handle: openaiChatCreateChatCompletion.handle,
  },
  {
    method: 'POST',
    path: '/chat/completions',
    operation: openaiChatCreateChatCompletion.operation,
    handle: openaiChatCreateChatCompletion.handle,
  },
  {
    method: 'POST',
    path: '/v1/embeddings',
    operation: openaiChatCreateEmbedding.operation,
    handle: openaiChatCreateEmbedding.handle,
  },
  {
    method: 'POST',
    path: '/embeddings',
    operation: openaiChatCreateEmbedding.operation,
    handle: openaiChatCreateEmbedding.handle,
  },
  { method: 'GET', path: '/v1/models', operation: openaiChatListModels.operation, handle: openaiChatListModels.handle },
  { method: 'GET', path: '/models', operation: openaiChatListModels.operation, handle: openaiChatListModels.handle },
  {
    method: 'GET',
    path: '/v1/models/{model}',
    operation: openaiChatGetModel.operation,
    handle: openaiChatGetModel.handle,
  },
  {
    method: 'GET',
    path: '/models/{model}',
    operation: openaiChatGetModel.operation,
    handle: openaiChatGetModel.handle,
  },
  {
    method: 'POST',
    path: '/v1/responses',
    operation: openaiResponsesCreateResponse.operation,
    handle: openaiResponsesCreateResponse.handle,
  },
  {
    method: 'POST',
    path: '/v1/responses/compact',
    operation: openaiResponsesCompactResponse.operation,
    handle: openaiResponsesCompactResponse.handle,
  },
  {
    method: 'POST',
    path: '/v1/responses/input_tokens',
    operation: openaiResponsesCountInputTokens.operation,
    handle: openaiResponsesCountInputTokens.handle,
  },
  {
    method: 'POST',
    path: '/v1/alpha/search',
    operation: openaiResponsesSearchWeb.operation,
    handle: openaiResponsesSearchWeb.handle,
  },
  {
    method: 'POST',
    path: '/v1/images/generations',
    operation: openaiResponsesGenerateImages.operation,
    handle: openaiResponsesGenerateImages.handle,
  },
  {
    method: 'POST',
    path: '/v1/images/edits',
    operation: openaiResponsesEditImages.operation,
    handle: openaiResponsesEditImages.handle,
  },
  {
    method: 'GET',
    path: '/v1/responses/{response}',
    operation: openaiResponsesRetrieveResponse.operation,
    handle: openaiResponsesRetrieveResponse.handle,
  },
  {
    method: 'DELETE',
    path: '/v1/responses/{response}',
    operation: openaiResponsesDeleteResponse.operation,
    handle: openaiResponsesDeleteResponse.handle,
  },
  {
    method: 'POST',
    path: '/v1/responses/{response}/cancel',
    operation: openaiResponsesCancelResponse.operation,
    handle: openaiResponsesCancelResponse.handle,
  },
  {
    method: 'GET',
    path: '/v1/responses/{response}/input_items',
    operation: openaiResponsesListInputItems.operation,
    handle: openaiResponsesListInputItems.handle,
  },
  {
    method: 'POST',
    path: '/v1/conversations',
    operation: openaiResponsesCreateConversation.operation,
    handle: openaiResponsesCreateConversation.handle,
  },
  {
    method: 'GET',
    path: '/v1/conversations/{conversation}',
    operation: openaiResponsesRetrieveConversation.operation,
    handle: openaiResponsesRetrieveConversation.handle,
  },
  {
    method: 'POST',
    path: '/v1/conversations/{conversation}',
    operation: openaiResponsesUpdateConversation.operation,
    handle: openaiResponsesUpdateConversation.handle,
  },
  {
    method: 'DELETE',
    path: '/v1/conversations/{conversation}',
    operation: openaiResponsesDeleteConversation.operation,
    handle: openaiResponsesDeleteConversation.handle,
  },
  {
    method: 'POST',
    path: '/v1/conversations/{conversation}/items',
    operation: openaiResponsesCreateConversationItems.operation,
    handle: openaiResponsesCreateConversationItems.handle,
  },
  {
    method: 'GET',
    path: '/v1/conversations/{conversation}/items',
    operation: openaiResponsesListConversationItems.operation,
    handle: openaiResponsesListConversationItems.handle,
  },
  {
    method: 'GET',
    path: '/v1/conversations/{conversation}/items/{item}',
    operation: openaiResponsesRetrieveConversationItem.operation,
    handle: openaiResponsesRetrieveConversationItem.handle,
  },
  {
    method: 'DELETE',
    path: '/v1/conversations/{conversation}/items/{item}',
    operation: openaiResponsesDeleteConversationItem.operation,
    handle: openaiResponsesDeleteConversationItem.handle,
  },
]
