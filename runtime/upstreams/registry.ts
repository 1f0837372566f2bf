import type { UpstreamKindName } from '../config/compiled.ts'
import { anthropicKind } from './anthropic.ts'
import { demoKind } from './demo/index.ts'
import { geminiKind } from './gemini.ts'
import type { UpstreamKind } from './kind.ts'
import { openaiKind } from './openai.ts'
import { openaiCompatibleKind } from './openai-compatible.ts'

/** Every kind of upstream. */
export const upstreamKinds: Readonly<Record<UpstreamKindName, UpstreamKind>> = {
  openai: openaiKind,
  anthropic: anthropicKind,
  gemini: geminiKind,
  'openai-compatible': openaiCompatibleKind,
  demo: demoKind,
}
