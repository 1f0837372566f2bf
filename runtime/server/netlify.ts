// Nitro's entry on Netlify, whose functions get the web's Request and give its Response.
import { answerWeb } from './functions.ts'

interface Context {
  waitUntil?(work: Promise<unknown>): void
}

export default (request: Request, context?: Context): Promise<Response> =>
  answerWeb(request, work => context?.waitUntil?.(work))
