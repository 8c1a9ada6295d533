import type { JSX } from 'preact'
import type { Text } from '../../../conformance/model/text.ts'
import { durationText, millisecondsText } from '../../text/numbers-text.ts'
import { visibleLine } from '../../text/visible.ts'
import { say } from '../../words/say.ts'
import { Both, largest } from './ladder-marks.tsx'
import type { FoldedLadder, LadderPiece, PlacedRow } from './ladder-rows.ts'
import { Say } from './text.tsx'

/** A vertical line of a ladder with who it stands for. */
export interface Lane {
  readonly name: string | Text
  readonly x: number
  readonly kind?: 's' | 'net'
}

interface FrameProps<Step> {
  readonly kind: string
  readonly width: number
  readonly lanes: readonly Lane[]
  readonly ladder: FoldedLadder<Step>
  readonly description: Text
  readonly label: string
  readonly tMsOf: (step: Step) => number
  readonly draw: (row: PlacedRow<Step>) => JSX.Element
}

/** The lanes, the times and the pauses of a ladder around its rows; a long one is folded in the middle and opens there. */
export function LadderFrame<Step>(props: FrameProps<Step>): JSX.Element {
  const { head, middle, tail } = props.ladder
  return (
    <>
      <Drawing {...props} piece={head} named />
      {middle &&
        (middle.piece ? (
          <details class="more">
            <summary>
              ⋯ <Say id="ladder.skipped" n={middle.steps} />
            </summary>
            <Drawing {...props} piece={middle.piece} />
            {middle.piece.rows.length < middle.steps && <p>⋯</p>}
          </details>
        ) : (
          <p class="more">
            ⋯ <Say id="ladder.skipped" n={middle.steps} />
          </p>
        ))}
      {tail && <Drawing {...props} piece={tail} />}
    </>
  )
}

function Drawing<Step>(props: FrameProps<Step> & { piece: LadderPiece<Step>; named?: boolean }): JSX.Element {
  const { kind, width, lanes, piece, description, label, tMsOf, draw, named = false } = props
  const title = say('story.ladder')
  const middleX = ((lanes[0]?.x ?? 0) + (lanes.at(-1)?.x ?? 0)) / 2
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: the first piece has one; the others are hidden from who listens to the list
    <svg
      class={kind}
      viewBox={`0 0 ${width} ${piece.height}`}
      width={Math.round(width * largest)}
      height={Math.round(piece.height * largest)}
      {...(named ? { role: 'img', 'aria-labelledby': label } : { 'aria-hidden': 'true' })}
    >
      {named && (
        <>
          <title lang="es">{title.es}</title>
          <title lang="en">{title.en}</title>
          <desc lang="es">{description.es}</desc>
          <desc lang="en">{description.en}</desc>
          <text class="time" x="52" y="36">
            ms
          </text>
        </>
      )}
      {lanes.map((lane) => (
        <>
          <path class={lane.kind ? `lane ${lane.kind}` : 'lane'} d={`M${lane.x} ${named ? 26 : 0}V${piece.height}`} />
          {named && (
            <text class={lane.kind ? `who ${lane.kind}` : 'who'} x={lane.x} y="16">
              {typeof lane.name === 'string' ? visibleLine(lane.name) : <Both t={lane.name} />}
            </text>
          )}
        </>
      ))}
      {piece.rows.map((row) => (
        <>
          {row.pause && (
            <text class="pause" x={middleX} y={row.pause.y}>
              ⋮ <Both t={durationText(row.pause.ms)} /> ⋮
            </text>
          )}
          <text class="time" x="52" y={row.y + 4}>
            <Both t={millisecondsText(tMsOf(row.step))} />
          </text>
          {draw(row)}
        </>
      ))}
    </svg>
  )
}
