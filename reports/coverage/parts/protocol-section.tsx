import type { JSX } from 'preact'
import { ScrollRegion } from '../../html/parts/scroll-region.tsx'
import { T } from '../../html/parts/text.tsx'
import { verdictSigns } from '../../html/parts/verdict-badge.tsx'
import { aspects } from '../../summary/coverage.ts'
import type { CellState, CoverageReport, ExerciseCoverage, ProtocolCell } from '../coverage-report.ts'
import { hasCases } from '../has-cases.ts'
import { Say } from './say.tsx'

const emptySigns = { cannot: '–', elsewhere: '→', open: '∅' } as const

/** Every requirement of every exercise against the kinds of tests. */
export function ProtocolSection({ report }: { report: CoverageReport }): JSX.Element {
  return (
    <section aria-labelledby="protocol">
      <h2 id="protocol">
        <Say id="protocol.title" />
      </h2>
      <p class="intro">
        <Say id="protocol.intro" />
      </p>
      <Legend />
      {report.protocol.exercises.map((exercise) => (
        <Exercise exercise={exercise} />
      ))}
    </section>
  )
}

function Legend(): JSX.Element {
  const states = ['pairs-only', 'not-applicable', 'elsewhere', 'cannot', 'open'] as const
  return (
    <>
      <h3 id="legend" class="vh">
        <Say id="legend.title" />
      </h3>
      <ul class="legend" aria-labelledby="legend">
        {states.map((state) => (
          <li>
            <b class={`sign ${classOf(state)}`} aria-hidden="true">
              {signOf(state)}
            </b>{' '}
            <Say id={`state.${state}`} />
          </li>
        ))}
      </ul>
    </>
  )
}

function Exercise({ exercise: { exercise, title, rows } }: { exercise: ExerciseCoverage }): JSX.Element {
  const cells = rows.flatMap((row) => row.cells)
  const caption = `protocol-${exercise}`
  return (
    <details class="exercise" open>
      <summary>
        <h3 id={caption}>{exercise}</h3>{' '}
        <span class="quiet">
          <T t={title} /> · <Say id="protocol.summary" filled={cells.filter(hasCases).length} all={cells.length} />
        </span>
      </summary>
      <ScrollRegion label={caption}>
        <table class="matrix">
          <thead>
            <tr>
              <th scope="col">
                <Say id="protocol.requirement" />
              </th>
              {aspects.map((aspect) => (
                <th scope="col">
                  <Say id={`aspect.${aspect}`} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, text, cells: own }) => (
              <tr>
                <th scope="row">
                  <code>{id}</code>{' '}
                  <span class="quiet">
                    <T t={text} />
                  </span>
                </th>
                {own.map((cell) => (
                  <td class={classOf(cell.state, cell)}>
                    <Cell cell={cell} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </details>
  )
}

function Cell({ cell }: { cell: ProtocolCell }): JSX.Element {
  const { state, cases, pairCases, verdict } = cell
  const word =
    state === 'judged' && verdict
      ? (`verdict.${verdict}` as const)
      : (`state.${state as Exclude<CellState, 'judged'>}` as const)
  return (
    <>
      <b aria-hidden="true">{signOf(state, cell)}</b>
      {cases.length > 0 && ` ${cases.length}`}
      <span class="vh">
        {' '}
        <Say id={word} />
      </span>
      {pairCases.length > 0 && (
        <>
          <span aria-hidden="true">{` + ${pairCases.length}`}</span>
          <span class="vh">
            {' '}
            <Say id="cases.pairs" n={pairCases.length} />
          </span>
        </>
      )}
    </>
  )
}

function signOf(state: CellState, cell?: ProtocolCell): string {
  if (state === 'judged') return verdictSigns[cell?.verdict ?? 'pass']
  if (state === 'pairs-only') return '⇄'
  return state === 'not-applicable' ? '○' : emptySigns[state]
}

function classOf(state: CellState, cell?: ProtocolCell): string {
  return state === 'judged' ? (cell?.verdict ?? 'pass') : state
}
