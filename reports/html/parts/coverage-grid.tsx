import type { JSX } from 'preact'
import type { RunReport } from '../../../conformance/model/report.ts'
import { aspects, type CoverageCell, coverageOf } from '../../summary/coverage.ts'
import { requirementAnchor } from './anchor.ts'
import { ScrollRegion } from './scroll-region.tsx'
import { Say } from './text.tsx'
import { verdictSigns } from './verdict-badge.tsx'

/** The protocol coverage: requirement × kind of test, grey where nothing was exercised. */
export function CoverageGrid({ report }: { report: RunReport }): JSX.Element {
  const rows = coverageOf(report)
  const idle = rows.filter(({ cells }) => cells.every((cell) => !cell))
  return (
    <section aria-labelledby="coverage">
      <h2 id="coverage">
        <Say id="coverage.title" />
      </h2>
      <p class="intro">
        <Say id="coverage.intro" />
      </p>
      <ScrollRegion label="coverage">
        <table class="coverage">
          <thead>
            <tr>
              <th scope="col">
                <Say id="coverage.requirement" />
              </th>
              {aspects.map((aspect) => (
                <th scope="col">
                  <Say id={`aspect.${aspect}`} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ requirement, cells }) => (
              <tr>
                <th scope="row">
                  <a href={`#${requirementAnchor(requirement)}`}>{requirement}</a>
                </th>
                {cells.map((cell) => (
                  <td class={cell ? cell.verdict : 'never'}>
                    <Cell cell={cell} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">
                <Say id="coverage.total" />
              </th>
              {aspects.map((_, index) => (
                <td>{rows.filter(({ cells }) => cells[index]).length}</td>
              ))}
            </tr>
          </tfoot>
        </table>
      </ScrollRegion>
      {idle.length > 0 && (
        <p class="untouched">
          <Say id="coverage.idle" n={idle.length} />{' '}
          {idle.map(({ requirement }) => (
            <>
              <a href={`#${requirementAnchor(requirement)}`}>{requirement}</a>{' '}
            </>
          ))}
        </p>
      )}
    </section>
  )
}

function Cell({ cell }: { cell: CoverageCell | undefined }): JSX.Element {
  if (!cell) {
    return (
      <span class="none">
        <Say id="coverage.none" />
      </span>
    )
  }
  return (
    <>
      <b aria-hidden="true">{verdictSigns[cell.verdict]}</b> {cell.cases}
      <span class="vh">
        {' '}
        <Say id={`verdict.${cell.verdict}`} />
      </span>
    </>
  )
}
