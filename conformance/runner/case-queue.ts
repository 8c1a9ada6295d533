import type { TestCase } from '../model/test-case.ts'
import type { Verdict } from '../model/verdict.ts'

/** A case that may run now, one that must not because of another, or nothing to do until others have ended. */
export type NextCase<Context> =
  | { readonly kind: 'run'; readonly testCase: TestCase<Context> }
  | { readonly kind: 'skip'; readonly testCase: TestCase<Context>; readonly because: string }
  | { readonly kind: 'wait' }
  | { readonly kind: 'done' }

/** Hands out cases in their order; a case waits for those that it depends on. */
export class CaseQueue<Context> {
  readonly #waiting: TestCase<Context>[]
  readonly #known: ReadonlySet<string>
  readonly #verdicts = new Map<string, Verdict>()
  #changed = Promise.withResolvers<void>()

  constructor(cases: readonly TestCase<Context>[]) {
    this.#waiting = [...cases]
    this.#known = new Set(cases.map(({ id }) => id))
  }

  next(): NextCase<Context> {
    for (const [i, testCase] of this.#waiting.entries()) {
      const needed = (testCase.dependsOn ?? []).filter((id) => this.#known.has(id))
      const failed = needed.find((id) => isHindrance(this.#verdicts.get(id)))
      if (failed === undefined && needed.some((id) => !this.#verdicts.has(id))) continue
      this.#waiting.splice(i, 1)
      return failed === undefined ? { kind: 'run', testCase } : { kind: 'skip', testCase, because: failed }
    }
    return this.#waiting.length > 0 ? { kind: 'wait' } : { kind: 'done' }
  }

  /** Fulfilled when a case has ended. */
  get change(): Promise<void> {
    return this.#changed.promise
  }

  ended(id: string, verdict: Verdict): void {
    this.#verdicts.set(id, verdict)
    this.#changed.resolve()
    this.#changed = Promise.withResolvers<void>()
  }

  /** What has not been handed out, for a run that ends early. */
  drain(): TestCase<Context>[] {
    const rest = this.#waiting.splice(0)
    this.#changed.resolve()
    return rest
  }
}

function isHindrance(verdict: Verdict | undefined): boolean {
  return verdict !== undefined && verdict !== 'pass' && verdict !== 'not-applicable'
}
