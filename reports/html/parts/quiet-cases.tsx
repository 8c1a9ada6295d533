import type { JSX } from 'preact'
import type { CaseResult } from '../../../conformance/model/report.ts'
import type { Verdict } from '../../../conformance/model/verdict.ts'
import type { MessageId } from '../../words/say.ts'
import { caseAnchor, requirementAnchor } from './anchor.ts'
import { StreamMaps } from './stream-map.tsx'
import { Data, Say, T } from './text.tsx'
import { VisibilityTag } from './verdict-badge.tsx'

/** A folded list of cases that need no story: a line each, with the reason where there is one. */
export function QuietCases(props: {
  title: MessageId
  verdict: Verdict
  cases: readonly CaseResult[]
  /** Bytes that are drawn of each way of a conversation. */
  cells: number
}): JSX.Element | null {
  const { title, verdict, cases, cells } = props
  if (cases.length === 0) return null
  return (
    <details class={`quiet-cases ${verdict}`}>
      <summary>
        <h3>
          <Say id={title} />
        </h3>{' '}
        <span class="n">{cases.length}</span>
      </summary>
      <ul>
        {cases.map((result) => (
          <QuietCase result={result} cells={cells} />
        ))}
      </ul>
    </details>
  )
}

function QuietCase({ result, cells }: { result: CaseResult; cells: number }): JSX.Element {
  const { id, verdict, purpose, requirements, reason, cutStreams, level, observations, visibility } = result
  return (
    <li class="case" id={caseAnchor(id)} data-verdict={verdict} data-level={level}>
      <T t={purpose} />{' '}
      {verdict !== 'pass' && reason && (
        <span class="why">
          <T t={reason.text} />{' '}
        </span>
      )}
      <code>
        <Data text={id} />
      </code>{' '}
      {requirements.map((requirement) => (
        <>
          <a href={`#${requirementAnchor(requirement)}`}>{requirement}</a>{' '}
        </>
      ))}
      {visibility && <VisibilityTag visibility={visibility} />}
      {observations.length > 0 && (
        <ul class="observed">
          {observations.map((text) => (
            <li>
              <T t={text} />
            </li>
          ))}
        </ul>
      )}
      {cutStreams && cutStreams.length > 0 && (
        <details class="cuts-made">
          <summary>
            <Say id="stream.picture" />
          </summary>
          <StreamMaps streams={cutStreams} cells={cells} />
        </details>
      )}
    </li>
  )
}
