import type { ComponentChildren, JSX } from 'preact'
import type { CaseResult, RunReport } from '../../../conformance/model/report.ts'
import type { Verdict } from '../../../conformance/model/verdict.ts'
import { causesOf } from '../../summary/causes.ts'
import { CaseStory, type StoryLimits } from './case-story.tsx'
import { countedVerdicts, countOf } from './headline.tsx'
import { QuietCases } from './quiet-cases.tsx'
import { CauseTitle } from './start-here.tsx'
import { Data, Say } from './text.tsx'
import { verdictSigns } from './verdict-badge.tsx'

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
  if (steps <= 1500) return { entries: 400, bytes: 48, cells }
  return { entries: Math.max(4, Math.min(60, Math.floor(5000 / told.length))), bytes: 24, cells }
}

function CaseFilter({ report }: { report: RunReport }): JSX.Element {
  const shown = countedVerdicts.filter((verdict) => countOf(report, verdict) > 0)
  return (
    <search class="filter js">
      <p class="find">
        <label for="find">
          <Say id="cases.search" />{' '}
          <span class="quiet">
            (<Say id="cases.search.hint" />)
          </span>
        </label>
        <input id="find" type="search" autocomplete="off" spellcheck={false} />
      </p>
      <fieldset>
        <legend>
          <Say id="cases.filter" />
        </legend>
        <Choice value="all" checked>
          <Say id="cases.filter.all" /> <span class="n">{report.cases.length}</span>
        </Choice>
        {shown.map((verdict) => (
          <Choice value={verdict}>
            <b class={verdict} aria-hidden="true">
              {verdictSigns[verdict]}
            </b>{' '}
            <Say id={`verdict.${verdict}`} /> <span class="n">{countOf(report, verdict)}</span>
          </Choice>
        ))}
      </fieldset>
      <p class="found">
        <output id="found" for="find">
          {report.cases.length}
        </output>{' '}
        <Say id="cases.found" />
      </p>
    </search>
  )
}

function Choice(props: { value: string; checked?: boolean; children: ComponentChildren }): JSX.Element {
  const { value, checked, children } = props
  return (
    <label class="choice">
      <input type="radio" name="verdict" value={value} checked={checked === true} />
      <span>{children}</span>
    </label>
  )
}
