import type { JSX } from 'preact'
import type { CaseResult, RequirementResult, RunReport } from '../../../conformance/model/report.ts'
import { caseAnchor, requirementAnchor } from './anchor.ts'
import { Data, Say, T } from './text.tsx'
import { LevelTag, VerdictBadge } from './verdict-badge.tsx'

/** Every requirement with the sheet's own sentence, its verdict and the cases that judge it. */
export function RequirementsTable({ report }: { report: RunReport }): JSX.Element {
  const cases = new Map(report.cases.map((result) => [result.id, result]))
  return (
    <section aria-labelledby="requirements">
      <h2 id="requirements">
        <Say id="requirements.title" />
      </h2>
      <p class="intro">
        <Say id="requirements.intro" />
      </p>
      <table class="requirements">
        <thead>
          <tr>
            <th scope="col">
              <Say id="requirements.id" />
            </th>
            <th scope="col">
              <Say id="requirements.text" />
            </th>
            <th scope="col">
              <Say id="requirements.verdict" />
            </th>
            <th scope="col">
              <Say id="requirements.cases" />
            </th>
          </tr>
        </thead>
        <tbody>
          {report.requirements.map((requirement) => (
            <Row
              report={report}
              requirement={requirement}
              cases={requirement.cases.flatMap((id) => cases.get(id) ?? [])}
            />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Row(props: { report: RunReport; requirement: RequirementResult; cases: readonly CaseResult[] }): JSX.Element {
  const { report, requirement, cases } = props
  const { id, level, text, source, verdict, note } = requirement
  return (
    <tr id={requirementAnchor(id)} class={verdict}>
      <th scope="row">
        <code>{id}</code> <LevelTag level={level} />
      </th>
      <td class="asked">
        <p>
          <T t={text} />
        </p>
        {source.quote === undefined ? (
          <p class="silent">
            <Say id={level === 'must' ? 'requirements.implied' : 'requirements.silent'} />
          </p>
        ) : (
          <blockquote>
            <p lang="es-419">{source.quote}</p>
            <footer>
              <Say id="requirements.sheet" seed={source.seed} />
            </footer>
          </blockquote>
        )}
        {note && (
          <p class="note">
            <T t={note} />
          </p>
        )}
      </td>
      <td class="verdict">
        <VerdictBadge verdict={verdict} />
        {report.run.rubric && <Points requirement={requirement} />}
      </td>
      <td class="judges">
        <Judges cases={cases} />
      </td>
    </tr>
  )
}

/** What a requirement is worth by the rubric, and what was earned with it. */
function Points({ requirement }: { requirement: RequirementResult }): JSX.Element | null {
  const { verdict, weight = 0, countedWith } = requirement
  if (verdict === 'not-applicable') return null
  const earned = verdict === 'pass' ? weight : 0
  return (
    <p class="points">
      {countedWith === undefined ? (
        <Say id={weight === 0 ? 'points.none' : 'points.earned'} earned={earned} weight={weight} />
      ) : (
        <>
          <Say id="points.counted" />{' '}
          <a href={`#${requirementAnchor(countedWith)}`}>
            <Data text={countedWith} />
          </a>
        </>
      )}
    </p>
  )
}

const linkedCases = 8

/** Links to the cases that did not pass; of those that passed, the number, or the link when there is only one. */
function Judges({ cases }: { cases: readonly CaseResult[] }): JSX.Element {
  if (cases.length === 0) return <Say id="requirements.no-case" />
  const passed = cases.filter(({ verdict }) => verdict === 'pass')
  const named = [...cases.filter(({ verdict }) => verdict !== 'pass'), ...(passed.length <= 2 ? passed : [])]
  const unnamed = named.length - linkedCases
  return (
    <ul>
      {named.slice(0, linkedCases).map(({ id, verdict }) => (
        <li class={verdict}>
          <a href={`#${caseAnchor(id)}`}>
            <Data text={id} />
          </a>
        </li>
      ))}
      {unnamed > 0 && (
        <li>
          <Say id="start.more" n={unnamed} />
        </li>
      )}
      {passed.length > 2 && (
        <li class="pass">
          <Say id="requirements.all-passed" n={passed.length} />
        </li>
      )}
    </ul>
  )
}
