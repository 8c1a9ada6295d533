import { setTimeout as pause } from 'node:timers/promises'
import { ExpectationFailed } from '../model/outcome-errors.ts'
import type { PairView } from './pair-view.ts'

/** Nothing moves for so long after all was done: that is the end. */
const settleMs = 120
/** The same for a client that is still busy with something. */
const restlessMs = 800
const lookEveryMs = 4

/** The sides of a telling that say how far it has come. */
export interface Course {
  readonly judge: (view: PairView) => void
  readonly movedAtMs: () => number
  readonly goOn: (view: () => PairView) => Promise<void>
  /** All clients ended. */
  readonly isOver: () => boolean
  /** Nobody has anything more to type. */
  readonly isDone: () => boolean
  /** The server has closed every connection. */
  readonly isTakenLeave: () => boolean
  /** Every client ended, or waits for its keyboard. */
  readonly isCalm: () => boolean
  /** What the network was to do in any case has happened. */
  readonly isDisturbed: () => boolean
  readonly quietMs: number
  readonly deadlineMs: number
}

/** Watches until the outcome is there or cannot come any more; gives why it did not. */
export async function untilTold(view: () => PairView, course: Course): Promise<ExpectationFailed | undefined> {
  const since = performance.now()
  let judgedAtMs = -1
  let failure: ExpectationFailed | undefined
  for (;;) {
    await course.goOn(view)
    const now = performance.now()
    const movedAtMs = course.movedAtMs()
    const quiet = now - movedAtMs
    const isOver = course.isOver()
    if ((isOver || (course.isDone() && course.isDisturbed())) && quiet >= settledAfterMs(course)) {
      if (judgedAtMs < movedAtMs) {
        judgedAtMs = now
        failure = failureOf(() => course.judge(view()))
      }
      if (!failure) return undefined
    }
    const isLate = now - since >= course.deadlineMs
    if (isLate || quiet >= (isOver ? course.quietMs / 4 : course.quietMs)) return failureOf(() => course.judge(view()))
    await pause(lookEveryMs)
  }
}

/** How long nothing has to move until what has not happened will not happen. */
function settledAfterMs({ isOver, isTakenLeave, isCalm }: Course): number {
  if (isOver() && isTakenLeave()) return 2 * lookEveryMs
  return isCalm() ? settleMs : restlessMs
}

function failureOf(judge: () => void): ExpectationFailed | undefined {
  try {
    judge()
    return undefined
  } catch (thrown) {
    if (thrown instanceof ExpectationFailed) return thrown
    throw thrown
  }
}
