import { expect, test } from 'vitest'
import { looksLikeSecret } from './looks-like-secret.ts'

test.each([
  'sk-proj-abcdefgh12345678',
  'sk-ant-api03-abcdefgh',
  'AIzaSyA1234567890abcdefghijklmnopqrstuv',
  'xai-abcdefgh12345678',
  'gsk_abcdefgh12345678',
  'ghp_16C7e42F292c6912E7710c838347Ae178B4a',
  'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl',
  'Bearer sk-abcdefghijklmnop',
  'Bearer a8f5f167f44f4964e6c998dee827110c',
  'a8f5f167f44f4964e6c998dee827110c',
  'session=9f86d081884c7d659a2feaa0c55ad015; path=/',
])('%s does', text => expect(looksLikeSecret(text)).toBe(true))

test.each([
  'application/json',
  'interleaved-thinking-2025-05-14,context-1m-2025-08-07',
  'claude-sonnet-4-5-20250929',
  'org-a1b2c3d4e5f6a1b2c3d4e5f6',
  'proj_a1b2c3d4e5f6a1b2c3d4e5f6',
  '123e4567-e89b-12d3-a456-426614174000',
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36',
  'my-team-gateway-in-production-europe-west-4',
  'sk-',
  'Bearer EMPTY',
  'OPENAI_API_KEY',
  '',
])('%s does not', text => expect(looksLikeSecret(text)).toBe(false))
