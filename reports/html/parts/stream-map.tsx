import type { JSX } from 'preact'
import type { CutStream } from '../../../conformance/model/report.ts'
import { type StreamBlock, type StreamPassage, type StreamRow, streamBlocks } from '../../summary/stream-blocks.ts'
import { type CutOutcome, orderedCuts, type StreamRange, streamRanges } from '../../summary/stream-ranges.ts'
import { bytesOf, readable } from '../../text/byte-text.ts'
import { shortened } from '../../text/visible.ts'
import { say } from '../../words/say.ts'
import { Say, T } from './text.tsx'

/** The sign of each fate of a cut, besides its colour. */
const signs: Readonly<Record<CutOutcome, string>> = { same: '✓', other: '✕', unseen: '?' }
const outcomes = ['other', 'same', 'unseen'] as const
const mostFlips = 3
const mostRanges = 40
const openRanges = 8
const quotedBytes = 16

/** What two programs said to each other, a picture for each way: every byte, and between them what a cut there changed. */
export function StreamMaps({ streams, cells }: { streams: readonly CutStream[]; cells: number }): JSX.Element {
  const many = new Set(streams.map(({ connection }) => connection)).size > 1
  return (
    <div class="streams">
      <p class="quiet">
        <Say id="stream.intro" />
      </p>
      <Legend />
      {streams.map((stream) => (
        <StreamMap stream={stream} cells={cells} named={many} />
      ))}
    </div>
  )
}

function Legend(): JSX.Element {
  return (
    <ul class="legend">
      {outcomes.map((outcome) => (
        <li class={outcome}>
          <b class="key" aria-hidden="true">
            {signs[outcome]}
          </b>{' '}
          <Say id={`stream.${outcome}`} />
        </li>
      ))}
      <li>
        <Say id="stream.untried" />
      </li>
      {(['control', 'content'] as const).map((region) => (
        <li>
          <b class={`swatch ${region}`} aria-hidden="true">
            a
          </b>{' '}
          <Say id={`stream.${region}`} />
        </li>
      ))}
    </ul>
  )
}

function StreamMap({ stream, cells, named }: { stream: CutStream; cells: number; named: boolean }): JSX.Element {
  return (
    <figure class="stream">
      <figcaption>
        <Say id={`stream.${stream.way}`} />
        {named && (
          <>
            {', '}
            <Say id="stream.connection" n={stream.connection + 1} />
          </>
        )}{' '}
        <span class="quiet">
          <Say id="bytes.total" n={stream.totalBytes} /> · <Say id="stream.cuts" n={stream.cuts.length} />
        </span>
      </figcaption>
      <Flips stream={stream} />
      {streamBlocks(stream, cells).map((block) => (
        <Block block={block} />
      ))}
      <Ranges ranges={streamRanges(stream)} />
    </figure>
  )
}

/** The places that change the outcome, told before they are looked for. */
function Flips({ stream }: { stream: CutStream }): JSX.Element | null {
  const flips = orderedCuts(stream).filter(({ outcome }) => outcome === 'other')
  if (flips.length === 0) return null
  return (
    <>
      {flips.slice(0, mostFlips).map(({ offset }) => (
        <p class="flip">
          <b aria-hidden="true">▲</b> <Flip offset={offset} text={textAt(stream, offset)} />
        </p>
      ))}
      {flips.length > mostFlips && (
        <p class="flip">
          <Say id="stream.flips.more" n={flips.length - mostFlips} />
        </p>
      )}
    </>
  )
}

function Flip({ offset, text }: { offset: number; text: string }): JSX.Element {
  const from = String(offset)
  return text === '' ? <Say id="stream.flip.unkept" from={from} /> : <Say id="stream.flip" from={from} text={text} />
}

/** The beginning of what stands after a cut, as far as it is kept. */
function textAt({ pieces }: CutStream, at: number): string {
  for (const { offset, bytes } of pieces) {
    const own = offset <= at ? bytesOf(bytes).subarray(at - offset, at - offset + quotedBytes) : []
    if (own.length > 0) return shortened(readable(Buffer.from(own)), quotedBytes)
  }
  return ''
}

function Block({ block }: { block: StreamBlock }): JSX.Element {
  if (block.kind === 'rows') return <Rows rows={block.rows} />
  if (block.kind === 'left-out') {
    return (
      <p class="left-out">
        ⋯ <Passage id="stream.left-out" passage={block.passage} />
      </p>
    )
  }
  return (
    <details class="folded">
      <summary>
        <Passage id="stream.folded" passage={block.passage} />
      </summary>
      <Rows rows={block.rows} />
    </details>
  )
}

function Passage(props: { id: 'stream.folded' | 'stream.left-out'; passage: StreamPassage }): JSX.Element {
  const { from, to, cuts } = props.passage
  return (
    <>
      <Say id={props.id} from={String(from + 1)} to={String(to)} />
      {outcomes.map(
        (outcome) =>
          cuts[outcome] > 0 && (
            <span class={outcome}>
              {' · '}
              <b class="key" aria-hidden="true">
                {signs[outcome]}
              </b>{' '}
              <Say id="stream.cuts" n={cuts[outcome]} />
              <span class="vh">
                {': '}
                <Say id={`stream.${outcome}`} />
              </span>
            </span>
          ),
      )}
    </>
  )
}

/** Letters as short as they can be: a page may hold tens of thousands of cells. */
const cutClasses: Readonly<Record<CutOutcome, string>> = { same: 's', other: 'o', unseen: 'u' }

function Rows({ rows }: { rows: readonly StreamRow[] }): JSX.Element {
  return (
    <div class="rows" aria-hidden="true">
      {rows.map(({ offset, cells }) => (
        <div class={cells.some(({ cut }) => cut === 'other') ? 'row flipped' : 'row'}>
          <span class="at">{offset + 1}</span>
          <div class="line">
            {cells.map(({ shown, region, cut }) => {
              const names = [
                region === 'content' ? 'c' : '',
                /^[!-~\p{L}]$/u.test(shown) ? '' : 'x',
                cut ? cutClasses[cut] : '',
              ]
              const classes = names.filter((name) => name !== '').join(' ')
              return (
                <i class={classes === '' ? undefined : classes}>
                  {shown}
                  {cut === 'other' && <b>▲</b>}
                </i>
              )
            })}
          </div>
        </div>
      ))}
    </div>
  )
}

/** The same as the picture, in words. */
function Ranges({ ranges }: { ranges: readonly StreamRange[] }): JSX.Element | null {
  if (ranges.length === 0) return null
  const hidden = ranges.length - mostRanges
  return (
    <details class="in-words" open={ranges.length <= openRanges}>
      <summary>
        <Say id="stream.ranges" n={ranges.length} />
      </summary>
      <ul class="ranges">
        {ranges.slice(0, mostRanges).map((range) => (
          <li class={range.outcome}>
            <RangeWords range={range} />
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <p>
          <Say id="stream.ranges.more" n={hidden} />
        </p>
      )}
    </details>
  )
}

function RangeWords({ range: { from, to, places, region, outcome } }: { range: StreamRange }): JSX.Element {
  const ends = { from: String(from), to: String(to) }
  const where =
    places === 1
      ? say('cut.one', ends)
      : places === to - from + 1
        ? say('cut.range', ends)
        : say('stream.range', { ...ends, n: places })
  return (
    <>
      <b class="key" aria-hidden="true">
        {signs[outcome]}
      </b>{' '}
      <T t={where} />
      {' ('}
      <Say id={`stream.${region}`} />
      {'): '}
      <Say id={`stream.${outcome}`} />
    </>
  )
}
