// What `headgate/test` is: tests of a config, which `headgate test` runs.

export type * from '../gateway/explanation.ts'
export type { Failing, NamedFault } from '../gateway/failing.ts'
export type * from './api.ts'
export { type AnswerExpectation, expectAnswer } from './expect-answer.ts'
export { expectRoute, type RouteExpectation } from './expect-route.ts'
export { describe, type TestBody, test } from './test.ts'
