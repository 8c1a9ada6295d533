import type { JSX } from 'preact'
import type { BytePicture as Picture } from '../../../conformance/model/reason.ts'
import type { Text } from '../../../conformance/model/text.ts'
import { byteCells } from '../../text/byte-cells.ts'
import { bytesOf, hex, readable } from '../../text/byte-text.ts'
import { say } from '../../words/say.ts'
import { pictureWindow, type Segment, segmentsOf } from './picture-segments.ts'
import { Data, Say, T } from './text.tsx'

/** Bytes as hex over text, grouped by their fields, with a caret under those that matter. */
export function BytePicture({ picture }: { picture: Picture }): JSX.Element {
  const bytes = bytesOf(picture.bytes)
  const { start, end } = pictureWindow(picture, bytes.length)
  const before = picture.offset + start
  const after = Math.max(0, picture.totalBytes - picture.offset - end)
  return (
    <figure class="bytes">
      <figcaption>
        <T t={picture.caption} />{' '}
        <span class="quiet">
          <Say id="bytes.total" n={picture.totalBytes} />
        </span>
      </figcaption>
      <div class="fields">
        {before > 0 && (
          <p class="rest">
            … <Say id="bytes.before" n={before} />
          </p>
        )}
        {bytes.length === 0 && (
          <p class="rest">
            <Say id="bytes.none" />
          </p>
        )}
        {segmentsOf(picture, start, end).map((segment) => (
          <Field bytes={bytes} segment={segment} picture={picture} />
        ))}
        {after > 0 && (
          <p class="rest">
            <Say id="bytes.after" n={after} /> …
          </p>
        )}
      </div>
      {picture.mark && (
        <p class="mark">
          <b aria-hidden="true">^</b> <T t={picture.mark.text} />{' '}
          <span class="quiet" hidden={bytes.length === 0}>
            <T t={rangeText(picture.offset + picture.mark.start, picture.offset + picture.mark.end)} />
          </span>
        </p>
      )}
    </figure>
  )
}

function Field({ bytes, segment, picture }: { bytes: Buffer; segment: Segment; picture: Picture }): JSX.Element {
  const { start, end, name } = segment
  const own = bytes.subarray(start, end)
  const letters = byteCells(own, () => true)
  const range = rangeText(picture.offset + start, picture.offset + end)
  return (
    <div class={name ? 'field' : 'field other'}>
      <p class="name">
        {name && <T t={name} />} <span class="at">{picture.offset + start + 1}</span>
      </p>
      <p class="vh">
        <T t={range} />: {hex(own)} = <Data text={readable(own)} />
      </p>
      <div class="cells" aria-hidden="true">
        {Array.from(own, (byte, index) => (
          <i class={isMarked(picture, start + index) ? 'm' : undefined}>
            {byte.toString(16).padStart(2, '0')}
            <b>{/^[\da-f]{2}$/.test(letters[index] ?? '') ? '·' : letters[index]}</b>
          </i>
        ))}
      </div>
    </div>
  )
}

function isMarked({ mark }: Picture, index: number): boolean {
  return mark !== undefined && index >= mark.start && index < mark.end
}

/** The bytes of a range as people count them, from one. */
function rangeText(start: number, end: number): Text {
  return end - start <= 1 ? say('bytes.one', { from: start + 1 }) : say('bytes.range', { from: start + 1, to: end })
}
