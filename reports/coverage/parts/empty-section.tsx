import type { JSX } from 'preact'
import { T } from '../../html/parts/text.tsx'
import type { CoverageReport, ProtocolCell } from '../coverage-report.ts'
import { hasCases } from '../has-cases.ts'
import { Say } from './say.tsx'

/** One empty cell with the requirement that it belongs to. */
interface EmptyCell extends ProtocolCell {
  readonly exercise: string
  readonly requirement: string
}

/** Every empty cell by its name, those without a known reason first. */
export function EmptySection({ report }: { report: CoverageReport }): JSX.Element {
  const empty = report.protocol.exercises.flatMap(({ exercise, rows }) =>
    rows.flatMap(({ id, cells }) =>
      cells.filter((cell) => !hasCases(cell)).map((cell) => ({ ...cell, exercise, requirement: id })),
    ),
  )
  return (
    <section aria-labelledby="empty">
      <h2 id="empty">
        <Say id="empty.title" />
      </h2>
      <p class="intro">
        <Say id="empty.intro" />
      </p>
      {(['open', 'elsewhere', 'cannot'] as const).map((state) => {
        const cells = empty.filter((cell) => cell.state === state)
        return (
          <details class="empty-cells" open={state === 'open'}>
            <summary>
              <h3>
                <Say id={`empty.${state}`} />
              </h3>{' '}
              <span class="quiet">
                <Say id="empty.n" n={cells.length} />
              </span>
            </summary>
            {cells.length === 0 ? (
              <p>
                <Say id="empty.none" />
              </p>
            ) : (
              <ByReason cells={cells} />
            )}
          </details>
        )
      })}
    </section>
  )
}

/** Cells of one exercise that are empty for the same reason stand together. */
function ByReason({ cells }: { cells: readonly EmptyCell[] }): JSX.Element {
  const groups = Map.groupBy(cells, ({ exercise, aspect, reason }) =>
    reason ? `${exercise} ${reason.en} ${reason.en.includes(',') ? aspect : ''}` : exercise,
  )
  return (
    <ul class="empty-list">
      {[...groups.values()].map((group) => (
        <li>
          <b>{group[0]?.exercise}</b>
          {group[0]?.reason && (
            <>
              {' · '}
              <T t={group[0].reason} />
            </>
          )}
          <ul>
            {group.map(({ requirement, aspect }) => (
              <li>
                <code>{requirement}</code> × <Say id={`aspect.${aspect}`} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}
