import type { UpstreamKindName } from '../config/compiled.ts'
import { anthropicKind } from './anthropic.ts'
import { azureKind } from './azure.ts'
import { bedrockKind } from './bedrock/index.ts'
import { codexKind } from './codex/index.ts'
import { copilotKind } from './copilot/index.ts'
import { demoKind } from './demo/index.ts'
import { geminiKind } from './gemini.ts'
import type { UpstreamKind } from './kind.ts'
import { ollamaKind } from './ollama.ts'
import { openaiKind } from './openai.ts'
import { openaiCompatibleKind } from './openai-compatible.ts'
import { presetKinds } from './presets.ts'
import { vertexKind } from './vertex/index.ts'

/** Every kind of upstream. */
export const upstreamKinds: Readonly<Record<UpstreamKindName, UpstreamKind>> = {
  openai: openaiKind,
  anthropic: anthropicKind,
  gemini: geminiKind,
  'openai-compatible': openaiCompatibleKind,
  azure: azureKind,
  vertex: vertexKind,
  bedrock: bedrockKind,
  codex: codexKind,
  copilot: copilotKind,
  demo: demoKind,
  ...presetKinds,
  ollama: ollamaKind,
}
