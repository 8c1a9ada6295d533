import type { JSX } from 'preact'
import type { RunReport } from '../../../conformance/model/report.ts'
import { type UndecidedGroup, undecidedGroups } from '../../summary/undecided.ts'
import { caseAnchor } from './anchor.ts'
import { Data, Say, T } from './text.tsx'

const shownGroups = 6
const linkedCases = 6

/** Why something that must be decided was not: each reason once, with its cases. */
export function Undecided({ report }: { report: RunReport }): JSX.Element | null {
  const groups = undecidedGroups(report)
  if (groups.length === 0) return null
  const unshown = groups.slice(shownGroups).reduce((sum, { cases }) => sum + cases.length, 0)
  return (
    <div class="undecided">
      <h3>
        <Say id="start.undecided" />
      </h3>
      <ul>
        {groups.slice(0, shownGroups).map((group) => (
          <Group group={group} />
        ))}
        {unshown > 0 && (
          <li>
            <Say id="start.more" n={unshown} />
          </li>
        )}
      </ul>
    </div>
  )
}

function Group({ group: { text, depends, cases } }: { group: UndecidedGroup }): JSX.Element {
  return (
    <li>
      <details>
        <summary>
          {text ? <T t={text} /> : <Say id={depends ? 'start.undecided.depends' : 'verdict.inconclusive'} />}{' '}
          <span class="quiet">
            <Say id="start.undecided.cases" n={cases.length} />
          </span>
        </summary>
        <p class="links">
          {cases.slice(0, linkedCases).map(({ id }) => (
            <>
              <a href={`#${caseAnchor(id)}`}>
                <Data text={id} />
              </a>{' '}
            </>
          ))}
          {cases.length > linkedCases && <Say id="start.more" n={cases.length - linkedCases} />}
        </p>
      </details>
    </li>
  )
}
