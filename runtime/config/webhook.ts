/** Why nothing can be posted to `text`; undefined where it can. No sentence repeats it: it may hold a secret. */
export function explainWebhook(text: string): { message: string; hint: string } | undefined {
  if (!URL.canParse(text)) return { message: 'This is no URL.', hint: 'it begins with https://' }
  const { protocol, username, password } = new URL(text)
  if (protocol !== 'http:' && protocol !== 'https:')
    return { message: `Nothing can be posted to ${protocol}`, hint: 'it begins with https://' }
  if (username !== '' || password !== '')
    return { message: 'The address holds a user or a password, which cannot be sent.', hint: 'put a token in its path' }
  return undefined
}
