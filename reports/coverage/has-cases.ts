import type { ProtocolCell } from './coverage-report.ts'

/** Whether anybody wrote a case for this requirement under this aspect. */
export function hasCases({ cases, pairCases }: Pick<ProtocolCell, 'cases' | 'pairCases'>): boolean {
  return cases.length + pairCases.length > 0
}
