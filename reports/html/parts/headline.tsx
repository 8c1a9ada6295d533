import type { JSX } from 'preact'
import type { RunReport } from '../../../conformance/model/report.ts'
import type { Verdict } from '../../../conformance/model/verdict.ts'
import { causesOf } from '../../summary/causes.ts'
import { undecidedRequirements } from '../../summary/deciding.ts'
import { commandsOf } from '../../summary/programs-and-box.ts'
import { pointsText } from '../../text/numbers-text.ts'
import { visibleLine } from '../../text/visible.ts'
import { Data, Say, T } from './text.tsx'
import { verdictSigns } from './verdict-badge.tsx'

/** The answer of the run in one glance: verdict, score, number of causes, cases by verdict. */
export function Headline({ report }: { report: RunReport }): JSX.Element {
  const { verdict, score, run, subject } = report
  const causes = causesOf(report)
  const commands = commandsOf(report).map(({ command }) => command)
  const named = commands.length > 0 ? commands : [subject.address].filter((address) => address !== undefined)
  const advisory = verdict === 'pass' && causes.length > 0
  return (
    <section class={`headline ${verdict}`} aria-labelledby="verdict">
      <div class="answer">
        <p class="exercise">
          <b>{subject.exercise}</b> <T t={subject.title} />
          {named.map((name, index) => (
            <>
              {index === 0 ? ' · ' : ' ↔ '}
              <code>
                <Data text={name} />
              </code>
            </>
          ))}
        </p>
        <h1 id="verdict">
          <span class="sign" aria-hidden="true">
            {verdictSigns[verdict]}
          </span>
          <span>
            <Say id={`headline.${verdict}`} />
          </span>
        </h1>
        <p class="lead">
          {verdict === 'error' && <Say id="headline.not-yours" />}
          {advisory ? <Say id="headline.advisory" /> : <Say id="headline.causes" n={causes.length} />}{' '}
          {verdict === 'pass' && causes.length === 0 && <Say id="start.clean.text" />}
          <Say id="headline.undecided" n={undecidedRequirements(report).length} />
        </p>
      </div>
      <p class="score">
        <span class="figure" aria-hidden="true">
          <T t={pointsText(score.earned)} />
          <small>
            /<T t={pointsText(score.possible)} />
          </small>
        </span>
        <Say id={run.rubric ? 'headline.points' : 'headline.score'} earned={score.earned} possible={score.possible} />{' '}
        <span class="quiet">
          {run.rubric ? (
            <Say id="headline.rubric" name={visibleLine(run.rubric.name)} />
          ) : (
            <Say id="headline.deciding" level={run.decidingLevel} />
          )}
        </span>
      </p>
      <CountsBar report={report} />
    </section>
  )
}

/** The verdicts in the order of the bar. */
export const countedVerdicts = [
  'fail',
  'error',
  'inconclusive',
  'pass',
  'not-applicable',
] as const satisfies readonly Verdict[]

/** How many cases of a run came to a verdict. */
export function countOf({ counts }: RunReport, verdict: Verdict): number {
  return verdict === 'not-applicable' ? counts.notApplicable : counts[verdict]
}

function CountsBar({ report }: { report: RunReport }): JSX.Element {
  const shown = countedVerdicts.filter((verdict) => countOf(report, verdict) > 0)
  const total = shown.reduce((sum, verdict) => sum + countOf(report, verdict), 0)
  let x = 0
  return (
    <div class="counts">
      <svg class="bar" viewBox={`0 0 ${Math.max(total, 1)} 1`} preserveAspectRatio="none" aria-hidden="true">
        {shown.map((verdict) => {
          const width = countOf(report, verdict)
          x += width
          return <rect class={verdict} x={x - width} y="0" width={width} height="1" />
        })}
      </svg>
      <ul>
        {shown.map((verdict) => (
          <li class={verdict}>
            <b aria-hidden="true">{verdictSigns[verdict]}</b>{' '}
            <Say id={`count.${verdict}`} n={countOf(report, verdict)} />
          </li>
        ))}
      </ul>
    </div>
  )
}
