import type { Reporter, TestCase } from 'vitest/node'

/** Tells at the end which tests passed only when they were tried again, so that trying again hides nothing. */
export class Retried implements Reporter {
  readonly #names: string[] = []

  onTestCaseResult(test: TestCase): void {
    const { flaky = false, retryCount = 0 } = test.diagnostic() ?? {}
    if (flaky) this.#names.push(`${test.module.relativeModuleId} > ${test.fullName} (tried ${retryCount + 1} times)`)
  }

  onTestRunEnd(): void {
    console.log([`\nPassed only when tried again: ${this.#names.length}`, ...this.#names].join('\n  '))
  }
}
