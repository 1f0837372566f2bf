import type { StrategyRoute } from '../config/route.ts'

/** How often each round-robin has given a turn, for as long as its route is in use. */
export class Turns {
  readonly #taken = new WeakMap<StrategyRoute, number>()

  turn(route: StrategyRoute): number {
    return this.#taken.get(route) ?? 0
  }

  advance(route: StrategyRoute): void {
    this.#taken.set(route, this.turn(route) + 1)
  }
}
