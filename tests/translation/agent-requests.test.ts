import { describe, expect, it } from 'vitest'
import type { ProtocolId } from '../../runtime/canonical/part.ts'
import { operationOf } from '../../runtime/protocols/operations.ts'
import type { EncodedRequest, Target } from '../../runtime/protocols/protocol.ts'
import { protocols } from '../../runtime/protocols/registry.ts'
import { SEAL_PREFIX } from '../../runtime/protocols/seal.ts'
import { repairHistory } from '../../runtime/translation/repair-history.ts'
import { type Step, through } from '../../runtime/translation/step.ts'
import { type WireTools, wireTools } from '../../runtime/translation/wire-tools.ts'
import { type CapturedRequest, capturedRequests } from './captured-requests.ts'
import { type Essence, type EssentialCall, type EssentialTool, essenceOf } from './essence.ts'
import { brokenRules } from './provider-rules.ts'
import { type SdkType, type Sent, typeErrors } from './sdk-types.ts'
import { MODEL, targetOf, translated } from './translate.ts'

const all = capturedRequests()
const generated = all.filter(({ kind }) => kind === 'generate')
const counted = all.filter(({ kind }) => kind === 'count-tokens')

interface Upstream {
  name: string
  protocol: ProtocolId
  target: Partial<Target>
  /** The types of the provider's own client that judge what it is sent; none for servers with words of their own. */
  judges?: SdkType[]
}

/** Where settings depend on the generation of the model, two of them. */
const upstreams: Upstream[] = [
  { name: 'gpt in Chat', protocol: 'openai-chat', target: { kind: 'openai', model: 'gpt-5.5' }, judges: ['chat'] },
  { name: 'compatible server', protocol: 'openai-chat', target: { model: 'deepseek-chat' } },
  { name: 'gpt', protocol: 'openai-responses', target: { model: 'gpt-5.5' }, judges: ['responses'] },
  {
    name: 'claude 4.5',
    protocol: 'anthropic-messages',
    target: { model: 'claude-sonnet-4-5' },
    judges: ['messagesBeta', 'messages'],
  },
  {
    name: 'claude 4.6',
    protocol: 'anthropic-messages',
    target: { model: 'claude-opus-4-6' },
    judges: ['messagesBeta', 'messages'],
  },
  { name: 'gemini 2.5', protocol: 'gemini', target: { model: 'gemini-2.5-flash' }, judges: ['gemini'] },
  { name: 'gemini 3', protocol: 'gemini', target: { model: 'gemini-3-pro-preview' }, judges: ['gemini'] },
]

/** The judges of what counts tokens. */
const countJudges: Partial<Record<ProtocolId, SdkType[]>> = {
  'openai-responses': ['responsesCount'],
  'anthropic-messages': ['messagesCount', 'messagesCountBeta'],
  gemini: ['geminiCount'],
}

describe.skipIf(all.length === 0)('requests that agents really sent', () => {
  it('there are some of each protocol, and counts too', () => {
    const protocols = generated.map(({ protocol }) => protocol)
    expect(new Set(protocols)).toEqual(new Set(upstreams.map(({ protocol }) => protocol)))
    expect(counted.length).toBeGreaterThan(20)
  })

  describe.each(upstreams)('toward $name', upstream => {
    it.each(generated)('$name keeps what it asks', captured => {
      const { protocol, target } = upstream
      const { body, steps, losses } = translated(captured.protocol, captured.body, protocol, target)
      // What is sent is JSON of an object.
      const sent = body as object
      expectSame(essenceOf(protocol, sent), essenceOf(captured.protocol, captured.body), steps, captured)
      expectClean(sent, protocol, captured)
      expect(brokenRules(protocol, sent)).toEqual([])
      for (const { feature, where, why } of losses) expect([feature, where, why]).not.toContain('')
    })
  })

  describe.each(['anthropic-messages', 'openai-responses', 'gemini'] as const)('counted by %s', to => {
    it.each(counted)('$name keeps what it asks', captured => {
      const { encoded, tools } = countedBy(to, captured)
      const body = countedBody(encoded.body)
      expectSame(essenceOf(to, body), essenceOf(captured.protocol, captured.body), stepsOf(tools), captured)
      expectClean(body, to, captured)
    })
  })

  it("is of the types of the providers' own clients", () => {
    const errors = typeErrors([...generated.flatMap(sentOf), ...counted.flatMap(countsOf)])
    expect(Object.fromEntries(errors)).toEqual({})
  })

  it('the judge of types finds what is wrong', () => {
    const errors = typeErrors([
      { name: 'right', type: 'gemini', body: { contents: [{ role: 'user', parts: [{ text: 'Hi' }] }] } },
      { name: 'no such level', type: 'gemini', body: thinking('ENORMOUS') },
      { name: 'no such field', type: 'chat', body: { model: 'm', messages: [], max_tokns: 3 } },
      { name: 'missing', type: 'messages', body: { model: 'm', messages: [] } },
    ])
    expect([...errors.keys()].sort()).toEqual(['missing', 'no such field', 'no such level'])
  })

  it('asks for as much thought and as much text as before', () => {
    expect(table(captured => settingsOf(captured.protocol, captured.body), settingsLine)).toMatchInlineSnapshot(`
      "{thinking:{budget_tokens:31999,type:enabled},max_tokens:32000}
        gpt in Chat: {reasoning_effort:xhigh,max_completion_tokens:32000}
        compatible server: {reasoning_effort:high,max_tokens:32000}
        gpt: {reasoning:{effort:xhigh,summary:auto},include:[reasoning.encrypted_content],max_output_tokens:32000}
        claude 4.5: {thinking:{type:enabled,budget_tokens:31999},max_tokens:32000}
        claude 4.6: {thinking:{type:adaptive,display:summarized},output_config:{effort:high},max_tokens:32000}
        gemini 2.5: {generationConfig:{maxOutputTokens:32000,thinkingConfig:{thinkingBudget:24576,includeThoughts:true}}}
        gemini 3: {generationConfig:{maxOutputTokens:32000,thinkingConfig:{thinkingLevel:HIGH,includeThoughts:true}}}
      {max_tokens:1}
        gpt in Chat: {max_completion_tokens:1}
        compatible server: {max_tokens:1}
        gpt: {include:[reasoning.encrypted_content],max_output_tokens:16}
        claude 4.5: {max_tokens:1}
        claude 4.6: {max_tokens:1}
        gemini 2.5: {generationConfig:{maxOutputTokens:1}}
        gemini 3: {generationConfig:{maxOutputTokens:1}}
      {thinking:{type:disabled},output_config:{format:{type:json_schema,schema:…}},max_tokens:32000,temperature:1}
        gpt in Chat: {reasoning_effort:none,max_completion_tokens:32000,temperature:1}
        compatible server: {max_tokens:32000,temperature:1}
        gpt: {reasoning:{effort:none},include:[reasoning.encrypted_content],max_output_tokens:32000,text:{format:{type:json_schema,name:response,schema:…,strict:true}},temperature:1}
        claude 4.5: {thinking:{type:disabled},output_config:{format:{type:json_schema,schema:…}},max_tokens:32000,temperature:1}
        claude 4.6: {thinking:{type:disabled},output_config:{format:{type:json_schema,schema:…}},max_tokens:32000,temperature:1}
        gemini 2.5: {generationConfig:{temperature:1,maxOutputTokens:32000,thinkingConfig:{thinkingBudget:0},responseMimeType:application/json,responseJsonSchema:…}}
        gemini 3: {generationConfig:{temperature:1,maxOutputTokens:32000,thinkingConfig:{thinkingLevel:LOW},responseMimeType:application/json,responseJsonSchema:…}}
      {thinking:{type:adaptive},output_config:{effort:high},max_tokens:64000}
        gpt in Chat: {reasoning_effort:high,max_completion_tokens:64000}
        compatible server: {reasoning_effort:high,max_tokens:64000}
        gpt: {reasoning:{effort:high,summary:auto},include:[reasoning.encrypted_content],max_output_tokens:64000}
        claude 4.5: {thinking:{type:enabled,budget_tokens:24576},max_tokens:64000}
        claude 4.6: {thinking:{type:adaptive,display:summarized},output_config:{effort:high},max_tokens:64000}
        gemini 2.5: {generationConfig:{maxOutputTokens:64000,thinkingConfig:{thinkingBudget:24576,includeThoughts:true}}}
        gemini 3: {generationConfig:{maxOutputTokens:64000,thinkingConfig:{thinkingLevel:HIGH,includeThoughts:true}}}
      {thinking:{type:adaptive},output_config:{effort:high},max_tokens:32000}
        gpt in Chat: {reasoning_effort:high,max_completion_tokens:32000}
        compatible server: {reasoning_effort:high,max_tokens:32000}
        gpt: {reasoning:{effort:high,summary:auto},include:[reasoning.encrypted_content],max_output_tokens:32000}
        claude 4.5: {thinking:{type:enabled,budget_tokens:24576},max_tokens:32000}
        claude 4.6: {thinking:{type:adaptive,display:summarized},output_config:{effort:high},max_tokens:32000}
        gemini 2.5: {generationConfig:{maxOutputTokens:32000,thinkingConfig:{thinkingBudget:24576,includeThoughts:true}}}
        gemini 3: {generationConfig:{maxOutputTokens:32000,thinkingConfig:{thinkingLevel:HIGH,includeThoughts:true}}}
      {reasoning:{effort:medium},include:[reasoning.encrypted_content],text:{verbosity:low}}
        gpt in Chat: {reasoning_effort:medium,verbosity:low}
        compatible server: {reasoning_effort:medium}
        gpt: {reasoning:{effort:medium},include:[reasoning.encrypted_content],text:{verbosity:low}}
        claude 4.5: {thinking:{type:enabled,budget_tokens:8192},max_tokens:64000}
        claude 4.6: {thinking:{type:adaptive,display:summarized},output_config:{effort:medium},max_tokens:128000}
        gemini 2.5: {generationConfig:{thinkingConfig:{thinkingBudget:8192}}}
        gemini 3: {generationConfig:{thinkingConfig:{thinkingLevel:HIGH}}}
      {reasoning:{effort:high},include:[reasoning.encrypted_content],text:{verbosity:low}}
        gpt in Chat: {reasoning_effort:high,verbosity:low}
        compatible server: {reasoning_effort:high}
        gpt: {reasoning:{effort:high},include:[reasoning.encrypted_content],text:{verbosity:low}}
        claude 4.5: {thinking:{type:enabled,budget_tokens:24576},max_tokens:64000}
        claude 4.6: {thinking:{type:adaptive,display:summarized},output_config:{effort:high},max_tokens:128000}
        gemini 2.5: {generationConfig:{thinkingConfig:{thinkingBudget:24576}}}
        gemini 3: {generationConfig:{thinkingConfig:{thinkingLevel:HIGH}}}
      {reasoning:{effort:medium,context:all_turns},include:[reasoning.encrypted_content],text:{verbosity:low}}
        gpt in Chat: {reasoning_effort:medium,verbosity:low}
        compatible server: {reasoning_effort:medium}
        gpt: {reasoning:{effort:medium},include:[reasoning.encrypted_content],text:{verbosity:low}}
        claude 4.5: {thinking:{type:enabled,budget_tokens:8192},max_tokens:64000}
        claude 4.6: {thinking:{type:adaptive,display:summarized},output_config:{effort:medium},max_tokens:128000}
        gemini 2.5: {generationConfig:{thinkingConfig:{thinkingBudget:8192}}}
        gemini 3: {generationConfig:{thinkingConfig:{thinkingLevel:HIGH}}}
      {reasoning:{summary:auto},include:[reasoning.encrypted_content]}
        gpt in Chat: {}
        compatible server: {}
        gpt: {reasoning:{summary:auto},include:[reasoning.encrypted_content]}
        claude 4.5: {max_tokens:64000}
        claude 4.6: {thinking:{type:adaptive,display:summarized},max_tokens:128000}
        gemini 2.5: {generationConfig:{thinkingConfig:{includeThoughts:true}}}
        gemini 3: {generationConfig:{thinkingConfig:{includeThoughts:true}}}
      {reasoning:{effort:medium,context:all_turns},include:[reasoning.encrypted_content],text:{verbosity:low,format:{type:json_schema,strict:true,schema:…,name:codex_output_schema}}}
        gpt in Chat: {reasoning_effort:medium,verbosity:low}
        compatible server: {reasoning_effort:medium}
        gpt: {reasoning:{effort:medium},include:[reasoning.encrypted_content],text:{format:{type:json_schema,name:codex_output_schema,schema:…,strict:true},verbosity:low}}
        claude 4.5: {thinking:{type:enabled,budget_tokens:8192},output_config:{format:{type:json_schema,schema:…}},max_tokens:64000}
        claude 4.6: {thinking:{type:adaptive,display:summarized},output_config:{effort:medium,format:{type:json_schema,schema:…}},max_tokens:128000}
        gemini 2.5: {generationConfig:{thinkingConfig:{thinkingBudget:8192}}}
        gemini 3: {generationConfig:{thinkingConfig:{thinkingLevel:HIGH},responseMimeType:application/json,responseJsonSchema:…}}
      {generationConfig:{temperature:1,topP:0.95,topK:64,thinkingConfig:{includeThoughts:true,thinkingBudget:8192}}}
        gpt in Chat: {reasoning_effort:medium}
        compatible server: {reasoning_effort:medium,temperature:1,top_p:0.95}
        gpt: {reasoning:{effort:medium,summary:auto},include:[reasoning.encrypted_content]}
        claude 4.5: {thinking:{type:enabled,budget_tokens:8192},max_tokens:64000,top_p:0.95}
        claude 4.6: {thinking:{type:adaptive,display:summarized},output_config:{effort:medium},max_tokens:128000,top_p:0.95}
        gemini 2.5: {generationConfig:{temperature:1,topP:0.95,topK:64,thinkingConfig:{thinkingBudget:8192,includeThoughts:true}}}
        gemini 3: {generationConfig:{temperature:1,topP:0.95,topK:64,thinkingConfig:{thinkingLevel:HIGH,includeThoughts:true}}}
      {generationConfig:{temperature:1,topP:0.95,topK:64,responseMimeType:application/json,responseJsonSchema:…,thinkingConfig:{includeThoughts:true,thinkingLevel:HIGH}}}
        gpt in Chat: {reasoning_effort:high}
        compatible server: {reasoning_effort:high,temperature:1,top_p:0.95}
        gpt: {reasoning:{effort:high,summary:auto},include:[reasoning.encrypted_content],text:{format:{type:json_schema,name:response,schema:…}}}
        claude 4.5: {thinking:{type:enabled,budget_tokens:24576},output_config:{format:{type:json_schema,schema:…}},max_tokens:64000,top_p:0.95}
        claude 4.6: {thinking:{type:adaptive,display:summarized},output_config:{effort:high,format:{type:json_schema,schema:…}},max_tokens:128000,top_p:0.95}
        gemini 2.5: {generationConfig:{temperature:1,topP:0.95,topK:64,thinkingConfig:{thinkingBudget:24576,includeThoughts:true},responseMimeType:application/json,responseJsonSchema:…}}
        gemini 3: {generationConfig:{temperature:1,topP:0.95,topK:64,thinkingConfig:{thinkingLevel:HIGH,includeThoughts:true},responseMimeType:application/json,responseJsonSchema:…}}
      {generationConfig:{}}
        gpt in Chat: {}
        compatible server: {}
        gpt: {include:[reasoning.encrypted_content]}
        claude 4.5: {max_tokens:64000}
        claude 4.6: {max_tokens:128000}
        gemini 2.5: {}
        gemini 3: {}
      {max_tokens:8192}
        gpt in Chat: {max_completion_tokens:8192}
        compatible server: {max_tokens:8192}
        gpt: {include:[reasoning.encrypted_content],max_output_tokens:8192}
        claude 4.5: {max_tokens:8192}
        claude 4.6: {max_tokens:8192}
        gemini 2.5: {generationConfig:{maxOutputTokens:8192}}
        gemini 3: {generationConfig:{maxOutputTokens:8192}}"
    `)
  })

  it('reports what is not carried', () => {
    expect(table(captured => captured.agent, lossLine)).toMatchInlineSnapshot(`
      "claude
        gpt in Chat: reasoning.history
        compatible server: output.schema, reasoning.effort, reasoning.history
        gpt: maxOutputTokens, reasoning.history
        claude 4.5: nothing
        claude 4.6: reasoning.effort
        gemini 2.5: endUser, reasoning.history
        gemini 3: endUser, reasoning.history, reasoning.none
      codex
        gpt in Chat: image.detail, reasoning.context, reasoning.history, tool.namespace.description, tool.tool_search, tool.web_search
        compatible server: image.detail, output.schema, reasoning.context, reasoning.history, serviceTier, tool.namespace.description, tool.tool_search, tool.web_search, verbosity
        gpt: reasoning.context, tool.namespace.description
        claude 4.5: image.detail, output.schema, reasoning, reasoning.context, reasoning.history, tool.namespace.description, tool.tool_search, verbosity
        claude 4.6: image.detail, output.schema, reasoning, reasoning.context, reasoning.history, tool.namespace.description, tool.tool_search, verbosity
        gemini 2.5: image.detail, output.json-schema, parallelToolCalls, reasoning.context, reasoning.history, tool.googleSearch, tool.namespace.description, tool.tool_search, verbosity
        gemini 3: parallelToolCalls, reasoning.context, reasoning.history, tool.namespace.description, tool.tool_search, verbosity
      gemini
        gpt in Chat: sampling.topK, sampling.topP
        compatible server: output.schema
        gpt: sampling.topK, sampling.topP
        claude 4.5: reasoning, sampling.topK
        claude 4.6: reasoning, sampling.topK
        gemini 2.5: nothing
        gemini 3: nothing
      opencode-anthropic
        gpt in Chat: reasoning.history
        compatible server: reasoning.history
        gpt: reasoning.history
        claude 4.5: nothing
        claude 4.6: nothing
        gemini 2.5: reasoning.history
        gemini 3: reasoning.history
      opencode
        gpt in Chat: nothing
        compatible server: nothing
        gpt: nothing
        claude 4.5: nothing
        claude 4.6: nothing
        gemini 2.5: nothing
        gemini 3: nothing"
    `)
  })
})

/** Of the client's own protocol upstreams get the client's own words, which may be newer than the types. */
function sentOf(captured: CapturedRequest): Sent[] {
  const others = upstreams.filter(({ protocol }) => protocol !== captured.protocol)
  return others.flatMap(({ name, protocol, target, judges = [] }) => {
    const { body, headers } = translated(captured.protocol, captured.body, protocol, target)
    const needed = judges.filter(type => type !== 'messages' || headers['anthropic-beta'] === undefined)
    return needed.map(type => ({ name: `${captured.name} toward ${name}`, type, body: body as object }))
  })
}

function countsOf(captured: CapturedRequest): Sent[] {
  return Object.entries(countJudges).flatMap(([to, judges]) => {
    // The keys are protocols, by the type of the table.
    const { encoded } = countedBy(to as ProtocolId, captured)
    return judges.map(type => ({ name: `${captured.name} counted by ${to}`, type, body: encoded.body as object }))
  })
}

/** As the gateway asks an upstream of another protocol for a count. */
function countedBy(to: ProtocolId, captured: CapturedRequest): { encoded: EncodedRequest; tools: WireTools } {
  const from = protocols[captured.protocol]
  const operation = operationOf(captured.protocol, 'count-tokens', false)!
  if (!operation.validate?.(captured.body)) throw new Error(JSON.stringify(operation.validate?.errors))
  const { request } = from.decodeRequest(captured.body, { operation, model: MODEL, stream: false })
  const target = targetOf(to)
  const tools = wireTools(repairHistory(request), protocols[to].capabilities(target))
  const encoded = protocols[to].encodeCountRequest?.(tools.request, target)
  if (!encoded) throw new Error(`${to} does not count`)
  encoded.body = JSON.parse(JSON.stringify(encoded.body))
  const validate = operationOf(to, 'count-tokens', false)?.validate
  if (!validate?.(encoded.body)) throw new Error(JSON.stringify(validate?.errors))
  return { encoded, tools }
}

/** Gemini counts a whole request where it stands inside of the body. */
function countedBody(body: unknown): object {
  const { generateContentRequest } = body as { generateContentRequest?: object }
  return generateContentRequest ?? (body as object)
}

function stepsOf({ restore }: WireTools): Step[] {
  return restore ? [restore] : []
}

function expectSame(sent: Essence, asked: Essence, steps: readonly Step[], { body }: CapturedRequest): void {
  // A summary of the conversation is asked for: no tool is to be called, and the last words ask for it.
  const compacts = JSON.stringify(body).includes('"compaction_trigger"')
  if (!compacts || sent.tools.length > 0) expect(sent.tools.map(tool => restored(tool, steps))).toEqual(asked.tools)
  expect(sent.calls).toEqual(sent.calls.map((call, i) => sentAs(call, asked.calls[i], steps)))
  expect(sent.calls).toHaveLength(asked.calls.length)
  expect(sent.media).toEqual(asked.media)
  // Where a server takes no schema for its answer, it is told of it.
  const system = asked.system.replace(BILLING, '')
  expect(sent.system.slice(0, system.length)).toBe(system)
  if (sent.system !== system) expect(sent.system.slice(system.length)).toMatch(/JSONSchema/)
  expect(compacts ? sent.dialogue.slice(0, asked.dialogue.length) : sent.dialogue).toBe(asked.dialogue)
}

/** Changes with every request, and so would spoil the caches of everyone but Anthropic. */
const BILLING = /x-anthropic-billing-header:\S*?cc_entrypoint=[\w-]+;/

/** A tool as the client would hear of it in a reply. */
function restored(tool: EssentialTool, steps: readonly Step[]): EssentialTool {
  let heard: EssentialTool | undefined
  const take = through(steps, event => {
    if (event.type !== 'part-start' || event.part.type !== 'tool-call') return
    const { name, namespace, kind } = event.part
    heard = { kind, name, ...(namespace !== undefined && { namespace }) }
  })
  take({ type: 'part-start', index: 0, part: { type: 'tool-call', id: 'call', ...tool } })
  if (!heard) throw new Error(`${tool.name} is lost`)
  return heard
}

/** The call as it must be sent, in place of what was sent for it. */
function sentAs(
  sent: EssentialCall,
  asked: EssentialCall | undefined,
  steps: readonly Step[],
): EssentialCall | undefined {
  if (!asked) return undefined
  const { kind, input, ...rest } = asked
  const { name } = restored(sent, steps)
  const { namespace: _, ...place } = rest
  return {
    ...(sent.namespace === undefined ? place : rest),
    // The name of a tool that is offered comes back; any other has only to be one that upstreams take.
    name: name === asked.name || SENDABLE.test(asked.name) ? sent.name : asked.name.replace(/[^\w-]/g, '_'),
    kind: sent.kind,
    input: kind === 'freeform' && sent.kind === 'function' ? { input } : input,
  }
}

const SENDABLE = /^[\w-]{1,64}$/

function expectClean(body: object, protocol: ProtocolId, captured: CapturedRequest): void {
  const text = JSON.stringify(body)
  expect(text).not.toContain(SEAL_PREFIX)
  expect(text).not.toMatch(/\[object Object\]|"undefined"|"NaN"/)
  expect(
    oddities(body).filter(path => !(protocol === 'openai-chat' && /^\.messages\.\d+\.content$/.test(path))),
  ).toEqual([])
  if (protocol !== captured.protocol) {
    // What other providers signed, and what they alone are told.
    expect(text).not.toContain('aimock-placeholder-signature')
    expect(text).not.toContain('YWltb2NrLWVuY3J5cHRlZC1yZWFzb25pbmc')
    if (protocol !== 'gemini') expect(text).not.toContain('skip_thought_signature_validator')
    expect(text).not.toContain('x-anthropic-billing-header')
    expect(text).not.toContain('client_metadata')
  }
}

/** Where the body holds what no protocol means anything by: null, and lists or texts of nothing. Schemas may. */
function oddities(value: unknown, path = ''): string[] {
  if (value === null) return [path]
  if (typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, inner]) =>
    /^(parameters|parametersJsonSchema|input_schema|schema|responseJsonSchema|args|input)$/.test(key) &&
    !Array.isArray(inner)
      ? []
      : oddities(inner, `${path}.${key}`),
  )
}

function thinking(thinkingLevel: string): object {
  return { contents: [], generationConfig: { thinkingConfig: { thinkingLevel } } }
}

/** One line for what is alike, and below it one line for each upstream that `line` says something of. */
function table(
  alike: (captured: CapturedRequest) => string,
  line: (captured: readonly CapturedRequest[], upstream: Upstream) => string,
): string {
  const groups = Map.groupBy(generated, alike)
  return [...groups]
    .map(([name, group]) =>
      [name, ...upstreams.map(upstream => `  ${upstream.name}: ${line(group, upstream)}`)].join('\n'),
    )
    .join('\n')
}

function settingsLine([captured]: readonly CapturedRequest[], { protocol, target }: Upstream): string {
  const { body } = translated(captured!.protocol, captured!.body, protocol, target)
  return settingsOf(protocol, body as Record<string, unknown>)
}

/** All of a body that says how much the model shall think and write, and how it shall choose its words. */
function settingsOf(protocol: ProtocolId, body: Record<string, unknown>): string {
  const names: Record<ProtocolId, string[]> = {
    'openai-chat': ['reasoning_effort', 'max_tokens', 'max_completion_tokens', 'verbosity', 'temperature', 'top_p'],
    'openai-responses': ['reasoning', 'include', 'max_output_tokens', 'text', 'temperature', 'top_p'],
    'anthropic-messages': ['thinking', 'output_config', 'max_tokens', 'temperature', 'top_p', 'top_k'],
    gemini: ['generationConfig'],
  }
  const said = names[protocol].flatMap(name => (body[name] === undefined ? [] : [[name, body[name]] as const]))
  return JSON.stringify(Object.fromEntries(said), (key, value) => (isSchema(key) ? '…' : value)).replaceAll('"', '')
}

function isSchema(key: string): boolean {
  return key === 'schema' || key === 'responseJsonSchema' || key === 'responseSchema'
}

function lossLine(group: readonly CapturedRequest[], { protocol, target }: Upstream): string {
  const losses = group.flatMap(({ protocol: from, body }) => translated(from, body, protocol, target).losses)
  return [...new Set(losses.map(({ feature }) => feature))].sort().join(', ') || 'nothing'
}
