/**
 * Flags of Anthropic's beta features that Amazon Bedrock knows. It refuses a request with any other one, and clients of
 * Anthropic's own API send several that are about that: those are left out.
 */
const KNOWN: ReadonlySet<string> = new Set([
  'compact-2026-01-12',
  'computer-use-2024-10-22',
  'computer-use-2025-01-24',
  'computer-use-2025-11-24',
  'context-1m-2025-08-07',
  'context-management-2025-06-27',
  'dangerous-tool-use-2026-09-03',
  'dev-full-thinking-2025-05-14',
  'effort-2025-11-24',
  'fine-grained-tool-streaming-2025-05-14',
  'interleaved-thinking-2025-05-14',
  'mid-conversation-output-config-2026-07-01',
  'mid-conversation-tool-changes-2026-07-01',
  'output-128k-2025-02-19',
  'structured-outputs-2025-12-15',
  'thinking-binding-controls-2026-08-01',
  'thinking-display-updates-2026-08-18',
  'token-efficient-tools-2025-02-19',
  'tool-examples-2025-10-29',
  'tool-search-tool-2025-10-19',
])

/** The same feature under another name. */
const RENAMED: Readonly<Record<string, string>> = { 'advanced-tool-use-2025-11-20': 'tool-search-tool-2025-10-19' }

/** `anthropic_beta` of a body: what of the client's header is known, and all that the config asks for. */
export function betaFlags(client: string | undefined, configured: string | undefined): string[] {
  const asked = listed(client).map(flag => RENAMED[flag] ?? flag)
  return [...new Set([...asked.filter(flag => KNOWN.has(flag)), ...listed(configured)])]
}

function listed(header: string | undefined): string[] {
  return (header ?? '')
    .split(',')
    .map(flag => flag.trim())
    .filter(flag => flag !== '')
}
