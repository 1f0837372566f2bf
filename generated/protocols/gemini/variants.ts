// Made by `headgate generate` from schemas/gemini: change that, not this.

import type * as Types from './types.ts'

/** The object with these members present. */
export type PartWith<Member extends keyof Types.Part> = Types.Part & {
  [Present in Member]-?: NonNullable<Types.Part[Present]>
}

/** One case for each variant of `Part`, by which of its members is present. */
export interface PartCases<Context, Result> {
  functionCall(variant: PartWith<'functionCall'>, context: Context): Result
  functionResponse(variant: PartWith<'functionResponse'>, context: Context): Result
  inlineData(variant: PartWith<'inlineData'>, context: Context): Result
  fileData(variant: PartWith<'fileData'>, context: Context): Result
  executableCode(variant: PartWith<'executableCode'>, context: Context): Result
  codeExecutionResult(variant: PartWith<'codeExecutionResult'>, context: Context): Result
  toolCall(variant: PartWith<'toolCall'>, context: Context): Result
  toolResponse(variant: PartWith<'toolResponse'>, context: Context): Result
  audioTranscription(variant: PartWith<'audioTranscription'>, context: Context): Result
  text(variant: PartWith<'text'>, context: Context): Result
}

/** Hands the variant to its case, or to `unknown` with the first member that no schema lists. */
export function dispatchPart<Context, Result>(
  variant: Types.Part,
  cases: PartCases<Context, Result>,
  context: Context,
  unknown: (variant: unknown, tag: string, context: Context) => Result,
): Result {
  // A member that was found present makes the variant what its case takes.
  if (variant.functionCall != null) return cases.functionCall(variant as PartWith<'functionCall'>, context)
  if (variant.functionResponse != null) return cases.functionResponse(variant as PartWith<'functionResponse'>, context)
  if (variant.inlineData != null) return cases.inlineData(variant as PartWith<'inlineData'>, context)
  if (variant.fileData != null) return cases.fileData(variant as PartWith<'fileData'>, context)
  if (variant.executableCode != null) return cases.executableCode(variant as PartWith<'executableCode'>, context)
  if (variant.codeExecutionResult != null)
    return cases.codeExecutionResult(variant as PartWith<'codeExecutionResult'>, context)
  if (variant.toolCall != null) return cases.toolCall(variant as PartWith<'toolCall'>, context)
  if (variant.toolResponse != null) return cases.toolResponse(variant as PartWith<'toolResponse'>, context)
  if (variant.audioTranscription != null)
    return cases.audioTranscription(variant as PartWith<'audioTranscription'>, context)
  if (variant.text != null) return cases.text(variant as PartWith<'text'>, context)
  const beside: readonly string[] = [
    'thought',
    'thoughtSignature',
    'mediaResolution',
    'videoMetadata',
    'partMetadata',
    'mediaProcessing',
    'speechMetadata',
  ]
  const tag = Object.keys(variant).find(name => !beside.includes(name))
  return unknown(variant, tag ?? '', context)
}

export const partTags = [
  'functionCall',
  'functionResponse',
  'inlineData',
  'fileData',
  'executableCode',
  'codeExecutionResult',
  'toolCall',
  'toolResponse',
  'audioTranscription',
  'text',
] as const

/** The object with these members present. */
export type FunctionResponsePartWith<Member extends keyof Types.FunctionResponsePart> = Types.FunctionResponsePart & {
  [Present in Member]-?: NonNullable<Types.FunctionResponsePart[Present]>
}

/** One case for each variant of `FunctionResponsePart`, by which of its members is present. */
export interface FunctionResponsePartCases<Context, Result> {
  inlineData(variant: FunctionResponsePartWith<'inlineData'>, context: Context): Result
  fileData(variant: FunctionResponsePartWith<'fileData'>, context: Context): Result
}

/** Hands the variant to its case, or to `unknown` with the first member that no schema lists. */
export function dispatchFunctionResponsePart<Context, Result>(
  variant: Types.FunctionResponsePart,
  cases: FunctionResponsePartCases<Context, Result>,
  context: Context,
  unknown: (variant: unknown, tag: string, context: Context) => Result,
): Result {
  // A member that was found present makes the variant what its case takes.
  if (variant.inlineData != null) return cases.inlineData(variant as FunctionResponsePartWith<'inlineData'>, context)
  if (variant.fileData != null) return cases.fileData(variant as FunctionResponsePartWith<'fileData'>, context)
  const beside: readonly string[] = ['mediaProcessing']
  const tag = Object.keys(variant).find(name => !beside.includes(name))
  return unknown(variant, tag ?? '', context)
}

export const functionResponsePartTags = ['inlineData', 'fileData'] as const

/** The object with these members present. */
export type GroundingChunkWith<Member extends keyof Types.GroundingChunk> = Types.GroundingChunk & {
  [Present in Member]-?: NonNullable<Types.GroundingChunk[Present]>
}

/** One case for each variant of `GroundingChunk`, by which of its members is present. */
export interface GroundingChunkCases<Context, Result> {
  web(variant: GroundingChunkWith<'web'>, context: Context): Result
  image(variant: GroundingChunkWith<'image'>, context: Context): Result
  retrievedContext(variant: GroundingChunkWith<'retrievedContext'>, context: Context): Result
  maps(variant: GroundingChunkWith<'maps'>, context: Context): Result
}

/** Hands the variant to its case, or to `unknown` with the first member that no schema lists. */
export function dispatchGroundingChunk<Context, Result>(
  variant: Types.GroundingChunk,
  cases: GroundingChunkCases<Context, Result>,
  context: Context,
  unknown: (variant: unknown, tag: string, context: Context) => Result,
): Result {
  // A member that was found present makes the variant what its case takes.
  if (variant.web != null) return cases.web(variant as GroundingChunkWith<'web'>, context)
  if (variant.image != null) return cases.image(variant as GroundingChunkWith<'image'>, context)
  if (variant.retrievedContext != null)
    return cases.retrievedContext(variant as GroundingChunkWith<'retrievedContext'>, context)
  if (variant.maps != null) return cases.maps(variant as GroundingChunkWith<'maps'>, context)
  const tag = Object.keys(variant)[0]
  return unknown(variant, tag ?? '', context)
}

export const groundingChunkTags = ['web', 'image', 'retrievedContext', 'maps'] as const

/** The object with these members present. */
export type ToolWith<Member extends keyof Types.Tool> = Types.Tool & {
  [Present in Member]-?: NonNullable<Types.Tool[Present]>
}

/** One case for each variant of `Tool`, by which of its members is present. */
export interface ToolCases<Context, Result> {
  functionDeclarations(variant: ToolWith<'functionDeclarations'>, context: Context): Result
  googleSearch(variant: ToolWith<'googleSearch'>, context: Context): Result
  urlContext(variant: ToolWith<'urlContext'>, context: Context): Result
  codeExecution(variant: ToolWith<'codeExecution'>, context: Context): Result
  fileSearch(variant: ToolWith<'fileSearch'>, context: Context): Result
  googleMaps(variant: ToolWith<'googleMaps'>, context: Context): Result
  computerUse(variant: ToolWith<'computerUse'>, context: Context): Result
  mcpServers(variant: ToolWith<'mcpServers'>, context: Context): Result
  googleSearchRetrieval(variant: ToolWith<'googleSearchRetrieval'>, context: Context): Result
  enterpriseWebSearch(variant: ToolWith<'enterpriseWebSearch'>, context: Context): Result
  retrieval(variant: ToolWith<'retrieval'>, context: Context): Result
  exaAiSearch(variant: ToolWith<'exaAiSearch'>, context: Context): Result
  parallelAiSearch(variant: ToolWith<'parallelAiSearch'>, context: Context): Result
}

/** Hands the variant to its case, or to `unknown` with the first member that no schema lists. */
export function dispatchTool<Context, Result>(
  variant: Types.Tool,
  cases: ToolCases<Context, Result>,
  context: Context,
  unknown: (variant: unknown, tag: string, context: Context) => Result,
): Result {
  // A member that was found present makes the variant what its case takes.
  if (variant.functionDeclarations != null)
    return cases.functionDeclarations(variant as ToolWith<'functionDeclarations'>, context)
  if (variant.googleSearch != null) return cases.googleSearch(variant as ToolWith<'googleSearch'>, context)
  if (variant.urlContext != null) return cases.urlContext(variant as ToolWith<'urlContext'>, context)
  if (variant.codeExecution != null) return cases.codeExecution(variant as ToolWith<'codeExecution'>, context)
  if (variant.fileSearch != null) return cases.fileSearch(variant as ToolWith<'fileSearch'>, context)
  if (variant.googleMaps != null) return cases.googleMaps(variant as ToolWith<'googleMaps'>, context)
  if (variant.computerUse != null) return cases.computerUse(variant as ToolWith<'computerUse'>, context)
  if (variant.mcpServers != null) return cases.mcpServers(variant as ToolWith<'mcpServers'>, context)
  if (variant.googleSearchRetrieval != null)
    return cases.googleSearchRetrieval(variant as ToolWith<'googleSearchRetrieval'>, context)
  if (variant.enterpriseWebSearch != null)
    return cases.enterpriseWebSearch(variant as ToolWith<'enterpriseWebSearch'>, context)
  if (variant.retrieval != null) return cases.retrieval(variant as ToolWith<'retrieval'>, context)
  if (variant.exaAiSearch != null) return cases.exaAiSearch(variant as ToolWith<'exaAiSearch'>, context)
  if (variant.parallelAiSearch != null) return cases.parallelAiSearch(variant as ToolWith<'parallelAiSearch'>, context)
  const tag = Object.keys(variant)[0]
  return unknown(variant, tag ?? '', context)
}

export const toolTags = [
  'functionDeclarations',
  'googleSearch',
  'urlContext',
  'codeExecution',
  'fileSearch',
  'googleMaps',
  'computerUse',
  'mcpServers',
  'googleSearchRetrieval',
  'enterpriseWebSearch',
  'retrieval',
  'exaAiSearch',
  'parallelAiSearch',
] as const
