import type { JSX } from 'preact'
import type { RunReport } from '../../../conformance/model/report.ts'
import { type Cause, causesOf } from '../../summary/causes.ts'
import { caseAnchor } from './anchor.ts'
import { Contrast } from './contrast.tsx'
import { CopyCommand } from './copy-command.tsx'
import { Data, Say, T } from './text.tsx'
import { Undecided } from './undecided.tsx'

/** The most important mistake with its advice, and the others in a line each: one cause once, with all its cases. */
export function StartHere({ report }: { report: RunReport }): JSX.Element | null {
  const [first, ...others] = causesOf(report)
  if (!first) return report.run.endedEarly ? null : <OnlyUndecided report={report} />
  return (
    <section class="start" aria-labelledby="start">
      <h2 id="start">
        <Say id="start.title" />
      </h2>
      <FirstCause cause={first} />
      {others.length > 0 && (
        <div class="others">
          <h3>
            <Say id="start.others" />
          </h3>
          <ol start={2}>
            {others.map((cause) => (
              <li>
                <OtherCause cause={cause} />
              </li>
            ))}
          </ol>
        </div>
      )}
      <Undecided report={report} />
    </section>
  )
}

/** Nothing failed, and yet there is no answer: the reasons are what to look at. */
function OnlyUndecided({ report }: { report: RunReport }): JSX.Element | null {
  if (report.verdict !== 'inconclusive') return null
  return (
    <section class="start waiting" aria-labelledby="start">
      <h2 id="start">
        <Say id="start.title" />
      </h2>
      <Undecided report={report} />
    </section>
  )
}

/** The title of a cause: the diagnosis, or what the first case says. */
export function CauseTitle({ cause: { id, diagnosis, reason } }: { cause: Cause }): JSX.Element {
  const title = diagnosis?.title ?? reason?.text
  return title ? <T t={title} /> : <Data text={id} />
}

function FirstCause({ cause }: { cause: Cause }): JSX.Element {
  const { diagnosis, cases, deciding } = cause
  const example = cases[0]
  const advice = diagnosis?.advice ?? example?.hint
  return (
    <div class="first">
      <h3>
        <CauseTitle cause={cause} />
        {!deciding && <Advisory />}
      </h3>
      <div class="columns">
        <div>
          {diagnosis ? (
            <p>
              <T t={diagnosis.explanation} />
            </p>
          ) : (
            example && (
              <p>
                <T t={example.purpose} />
              </p>
            )
          )}
          {advice && (
            <p class="advice">
              <b>
                <Say id="start.advice" />
              </b>
              <span>
                <T t={advice} />
              </span>
            </p>
          )}
        </div>
        {diagnosis?.remedy !== undefined && <Remedy code={diagnosis.remedy} />}
      </div>
      {!diagnosis && <Contrast reason={cause.reason} />}
      {example && (
        <p class="go">
          <a class="primary" href={`#${caseAnchor(example.id)}`}>
            <Say id="start.see" />
          </a>{' '}
          <CaseLinks cause={cause} />
        </p>
      )}
      {example && (
        <div class="rerun">
          <p class="label">
            <Say id="start.rerun" />
          </p>
          <CopyCommand command={example.replay} of={example.id} />
        </div>
      )}
    </div>
  )
}

/** A few lines of code that show the mended shape. */
export function Remedy({ code }: { code: string }): JSX.Element {
  return (
    <figure class="remedy">
      <figcaption>
        <Say id="start.remedy" />
      </figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable from the keyboard */}
      <pre tabIndex={0}>
        <code>
          <Data text={code} />
        </code>
      </pre>
    </figure>
  )
}

function OtherCause({ cause }: { cause: Cause }): JSX.Element {
  const advice = cause.diagnosis?.advice ?? cause.cases[0]?.hint
  return (
    <details>
      <summary>
        <CauseTitle cause={cause} />
        {!cause.deciding && <Advisory />}{' '}
        <span class="quiet">
          <Say id="start.cases" n={cause.cases.length} />
        </span>
      </summary>
      {advice && (
        <p>
          <T t={advice} />
        </p>
      )}
      <p>
        <CaseLinks cause={cause} />
      </p>
    </details>
  )
}

const linkedCases = 12

function CaseLinks({ cause: { cases } }: { cause: Cause }): JSX.Element {
  return (
    <span class="links">
      <Say id="start.cases" n={cases.length} />:{' '}
      {cases.slice(0, linkedCases).map(({ id }) => (
        <>
          <a href={`#${caseAnchor(id)}`}>
            <Data text={id} />
          </a>{' '}
        </>
      ))}
      {cases.length > linkedCases && <Say id="start.more" n={cases.length - linkedCases} />}
    </span>
  )
}

/** The mark of a finding that does not weigh on the verdict. */
function Advisory(): JSX.Element {
  return (
    <>
      {' '}
      <span class="level should">
        <Say id="start.advisory" />
      </span>
    </>
  )
}
