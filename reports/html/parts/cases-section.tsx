import type { JSX } from 'preact'
import type { CaseResult, RunReport } from '../../../conformance/model/report.ts'
import type { Verdict } from '../../../conformance/model/verdict.ts'
import { causesOf } from '../../summary/causes.ts'
import { CaseFilter } from './case-filter.tsx'
import { CaseStory, type StoryLimits } from './case-story.tsx'
import { QuietCases } from './quiet-cases.tsx'
import { CauseTitle } from './start-here.tsx'
import { Data, Say } from './text.tsx'

/** All cases: those that failed as stories grouped by their cause, the others as folded lists; a search and a filter. */
export function CasesSection({ report }: { report: RunReport }): JSX.Element {
  const having = (verdict: Verdict): readonly CaseResult[] =>
    report.cases.filter((result) => result.verdict === verdict)
  const limits = storyLimits(report)
  const causes = causesOf(report)
  const errors = having('error')
  const order = [...causes.flatMap(({ cases }) => cases), ...errors]
  const story = (result: CaseResult): JSX.Element => (
    <CaseStory result={result} limits={limits} open={result === order[0]} next={order[order.indexOf(result) + 1]?.id} />
  )
  return (
    <section aria-labelledby="cases" class="cases">
      <h2 id="cases" tabIndex={-1}>
        <Say id="cases.title" />
      </h2>
      <CaseFilter report={report} />
      {causes.map((cause, index) => (
        <div class="group">
          <h3>
            <span class="ordinal">{index + 1}</span> <CauseTitle cause={cause} />{' '}
            {cause.diagnosis && (
              <code>
                <Data text={cause.id} />
              </code>
            )}
          </h3>
          {cause.cases.map(story)}
        </div>
      ))}
      {errors.length > 0 && (
        <div class="group">
          <h3>
            <Say id="cases.errors" />
          </h3>
          {errors.map(story)}
        </div>
      )}
      <QuietCases
        title="cases.inconclusive"
        verdict="inconclusive"
        cases={having('inconclusive')}
        cells={limits.cells}
      />
      <QuietCases title="cases.passed" verdict="pass" cases={having('pass')} cells={limits.cells} />
      <QuietCases
        title="cases.not-applicable"
        verdict="not-applicable"
        cases={having('not-applicable')}
        cells={limits.cells}
      />
      <p class="empty" hidden>
        <Say id="cases.none" />
      </p>
    </section>
  )
}

/** So that a page stays small: the more there is to show, the fewer steps and bytes of each case. */
function storyLimits({ cases }: RunReport): StoryLimits {
  const told = cases.filter(({ verdict }) => verdict === 'fail' || verdict === 'error')
  const steps = told.reduce((sum, { transcript }) => sum + transcript.length, 0)
  const streams = cases.reduce((sum, { cutStreams }) => sum + (cutStreams?.length ?? 0), 0)
  const cells = Math.max(0, Math.min(4096, Math.floor(120_000 / Math.max(1, streams))))
  if (steps <= 1500) return { entries: 400, bytes: 48, cells, rows: 400 }
  const share = (of: number): number => Math.min(60, Math.floor(of / told.length))
  return { entries: Math.max(4, share(2700)), bytes: 24, cells, rows: share(800) }
}
