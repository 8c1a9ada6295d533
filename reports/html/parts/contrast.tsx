import type { JSX } from 'preact'
import type { Reason } from '../../../conformance/model/reason.ts'
import type { Text } from '../../../conformance/model/text.ts'
import { firstDifference } from '../../text/first-difference.ts'
import { visible } from '../../text/visible.ts'
import { Say, T } from './text.tsx'

/** What was expected beside what came, with the first difference marked where the two are largely the same. */
export function Contrast({ reason }: { reason: Reason | undefined }): JSX.Element | null {
  const { expected, actual } = reason ?? {}
  if (!expected && !actual) return null
  const both = expected && actual ? { expected, actual } : undefined
  return (
    <dl class="contrast">
      {expected && (
        <div class="expected">
          <dt>
            <Say id="story.expected" />
          </dt>
          <dd>{both ? <Marked {...both} side="expected" /> : <T t={expected} />}</dd>
        </div>
      )}
      {actual && (
        <div class="actual">
          <dt>
            <Say id="story.actual" />
          </dt>
          <dd>{both ? <Marked {...both} side="actual" /> : <T t={actual} />}</dd>
        </div>
      )}
    </dl>
  )
}

function Marked(props: { expected: Text; actual: Text; side: 'expected' | 'actual' }): JSX.Element {
  const { expected, actual, side } = props
  const own = props[side]
  const [es, en] = [firstDifference(expected.es, actual.es), firstDifference(expected.en, actual.en)]
  if (!es || !en) return <T t={own} />
  if (expected.es === expected.en && actual.es === actual.en) {
    return <Parts before={es.before} middle={es[side]} after={es.after} />
  }
  return (
    <>
      <span lang="es">
        <Parts before={es.before} middle={es[side]} after={es.after} />
      </span>
      <span lang="en">
        <Parts before={en.before} middle={en[side]} after={en.after} />
      </span>
    </>
  )
}

function Parts({ before, middle, after }: { before: string; middle: string; after: string }): JSX.Element {
  return (
    <bdi>
      {visible(before)}
      {middle !== '' && <mark>{visible(middle)}</mark>}
      {visible(after)}
    </bdi>
  )
}
