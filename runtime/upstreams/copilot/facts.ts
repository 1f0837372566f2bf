/**
 * What GitHub Copilot expects of its clients. Much of it is documented nowhere and changes: what is to be brought up to
 * date is here, and nowhere else. The versions are one set.
 */
export const COPILOT = {
  clientId: 'Iv1.b507a08c87ecfe98',
  scope: 'read:user',
  userAgent: 'GitHubCopilotChat/0.52.0',
  /** Where the login becomes a token. */
  tokenHeaders: {
    'user-agent': 'GitHubCopilotChat/0.52.0',
    'x-github-api-version': '2025-04-01',
    'x-vscode-user-agent-library-version': 'electron-fetch',
  },
  /** Where models are called. */
  callHeaders: {
    'user-agent': 'GitHubCopilotChat/0.52.0',
    'editor-version': 'vscode/1.124.2',
    'editor-plugin-version': 'copilot-chat/0.52.0',
    'x-github-api-version': '2026-06-01',
    'x-vscode-user-agent-library-version': 'electron-fetch',
    'copilot-integration-id': 'vscode-chat',
  },
  /** The betas of Messages that it has. */
  betas: {
    thinking: 'interleaved-thinking-2025-05-14',
    context: 'context-management-2025-06-27',
    tools: 'advanced-tool-use-2025-11-20',
  },
} as const
