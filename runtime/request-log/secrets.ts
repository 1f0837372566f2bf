import type { Edit } from './edit.ts'

export const SECRET = '[secret]'

/** How keys and tokens look that open something, each by its service. Each has 15 characters or more. */
const KEYS = [
  // This gateway's own.
  'hga?-[0-9A-Za-z_-]{16,}',
  // OpenAI, Anthropic, OpenRouter, DeepSeek and all who do as they do.
  'sk-[0-9A-Za-z_-]{12,}',
  // Stripe, ElevenLabs.
  '[sr]k_[0-9A-Za-z_]{20,}',
  // Google: API keys, keys of express mode, OAuth.
  'AIza[0-9A-Za-z_-]{30,}',
  'AQ\\.[0-9A-Za-z_-]{30,}',
  'ya29\\.[0-9A-Za-z_.-]{20,}',
  'GOCSPX-[0-9A-Za-z_-]{20,}',
  // Groq, Hugging Face, Replicate, Fireworks; xAI, Perplexity, NVIDIA, Cerebras; Together.
  '(?:gsk|hf|r8|fw)_[0-9A-Za-z]{20,}',
  '(?:xai|pplx|nvapi|csk)-[0-9A-Za-z_-]{20,}',
  'tgp_v1_[0-9A-Za-z_-]{20,}',
  // AWS, and Bedrock.
  '(?:AKIA|ASIA)[0-9A-Z]{16}',
  'ABSK[0-9A-Za-z+/=]{20,}',
  // GitHub, GitLab, npm, Slack.
  'gh[pousr]_[0-9A-Za-z]{30,}',
  'github_pat_[0-9A-Za-z_]{30,}',
  'glpat-[0-9A-Za-z_-]{20,}',
  'npm_[0-9A-Za-z]{30,}',
  'xox[abeoprs]-[0-9A-Za-z-]{10,}',
  // JSON Web Tokens. Their heads are short, so that what only looks like many of them is soon read.
  'eyJ[0-9A-Za-z_-]{8,500}\\.eyJ[0-9A-Za-z_-]{8,}\\.[0-9A-Za-z_-]{8,}',
]

/** Words end so, too: `risk-`. */
const KEY = new RegExp(`(?<![A-Za-z])(?:${KEYS.join('|')})`, 'g')

/** All keys are part of such a run, and prose has few of them. */
const RUN = /[\w.+/=~-]{15,}/g

/** What stands before a token. Prose speaks of bearers too, but seldom of one with 16 characters and a digit. */
const BEARER = /\bbearer\s{1,4}$/i

const HEADER = /(?<=\bauthorization\W{1,8}(?:bearer|basic|token)\s{1,4})[\w.~+/=-]{4,}/gi
const PRIVATE_KEY = /-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]{0,20}PRIVATE KEY-----|$)/g
const URL_PASSWORD = /(?<=:\/\/[^\s/:@"]{0,64}:)[^\s/@"]{1,128}(?=@)/g

/** The places of keys and tokens in a text. `known`: secrets of this very call, however they look. */
export function secretEdits(text: string, known: readonly string[]): Edit[] {
  const edits: Edit[] = []
  const add = (from: number, length: number): void => void edits.push({ from, to: from + length, by: SECRET })
  for (const secret of known) {
    for (let at = text.indexOf(secret); at !== -1; at = text.indexOf(secret, at + secret.length)) add(at, secret.length)
  }
  if (text.length < SHORTEST) return edits
  RUN.lastIndex = 0
  for (let found = RUN.exec(text); found; found = RUN.exec(text)) {
    const { index, 0: run } = found
    if (/\d/.test(run) && BEARER.test(text.slice(Math.max(0, index - 12), index))) add(index, run.length)
    else for (const { index: within, 0: key } of run.matchAll(KEY)) add(index + within, key.length)
  }
  if (text.includes('uthorization')) addAll(text, HEADER, add)
  if (text.includes('PRIVATE KEY-----')) addAll(text, PRIVATE_KEY, add)
  if (text.includes('://')) addAll(text, URL_PASSWORD, add)
  return edits
}

/** Members whose texts are keys, whatever they look like. */
const SECRET_NAMES = new Set([
  ...['authorization', 'proxy-authorization', 'x-api-key', 'x-goog-api-key', 'api-key', 'api_key', 'apikey'],
  ...['access_token', 'refresh_token', 'client_secret', 'private_key', 'secret_access_key', 'secretaccesskey'],
])

export function isSecretName(name: string): boolean {
  return SECRET_NAMES.has(name.toLowerCase())
}

/** Nothing shorter opens anything: `a://b:c@d`. */
export const SHORTEST = 9

function addAll(text: string, pattern: RegExp, add: (from: number, length: number) => void): void {
  for (const { index, 0: found } of text.matchAll(pattern)) add(index, found.length)
}
