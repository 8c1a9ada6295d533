import type { ComponentChildren, JSX } from 'preact'
import { levels } from '../../../conformance/model/level.ts'
import type { RunReport } from '../../../conformance/model/report.ts'
import type { MessageId } from '../../words/say.ts'
import { countedVerdicts, countOf } from './headline.tsx'
import { Say } from './text.tsx'
import { verdictSigns } from './verdict-badge.tsx'

/** A search in the cases, filters by verdict and by level, how many are in view, and the keys that move between them. */
export function CaseFilter({ report }: { report: RunReport }): JSX.Element {
  const shown = countedVerdicts.filter((verdict) => countOf(report, verdict) > 0)
  const counts = levels.map((level) => ({
    level,
    n: report.cases.filter((result) => result.level === level).length,
  }))
  const present = counts.filter(({ n }) => n > 0)
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
        <Choice group="verdict" value="all" n={report.cases.length} checked>
          <Say id="cases.filter.all" />
        </Choice>
        {shown.map((verdict) => (
          <Choice group="verdict" value={verdict} n={countOf(report, verdict)}>
            <b class={verdict} aria-hidden="true">
              {verdictSigns[verdict]}
            </b>{' '}
            <Say id={`verdict.${verdict}`} />
          </Choice>
        ))}
      </fieldset>
      {present.length > 1 && (
        <fieldset>
          <legend>
            <Say id="cases.level" />
          </legend>
          <Choice group="level" value="all" n={report.cases.length} checked>
            <Say id="cases.filter.all" />
          </Choice>
          {present.map(({ level, n }) => (
            <Choice group="level" value={level} n={n}>
              <Say id={`level.${level}`} />
            </Choice>
          ))}
        </fieldset>
      )}
      <p class="found">
        <output id="found" for="find">
          {report.cases.length}
        </output>{' '}
        <Say id="cases.found" />
      </p>
      <p class="keys">
        {keys.map(([names, id]) => (
          <span>
            {names.map((name) => (
              <>
                <kbd>{name}</kbd>{' '}
              </>
            ))}
            <Say id={id} />
          </span>
        ))}
      </p>
    </search>
  )
}

const keys: readonly (readonly [readonly string[], MessageId])[] = [
  [['/'], 'keys.find'],
  [['j', 'k'], 'keys.move'],
  [['↵'], 'keys.open'],
  [['n'], 'keys.failure'],
  [['Esc'], 'keys.clear'],
]

function Choice(props: {
  group: string
  value: string
  n: number
  checked?: boolean
  children: ComponentChildren
}): JSX.Element {
  const { group, value, n, checked, children } = props
  return (
    <label class="choice">
      <input type="radio" name={group} value={value} checked={checked === true} />
      <span>
        {children} <span class="n">{n}</span>
      </span>
    </label>
  )
}
