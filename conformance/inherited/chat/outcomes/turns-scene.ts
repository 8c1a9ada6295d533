import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import type { Random } from '../../../model/random.ts'
import { isShown } from '../../../pair/oracles/shown-text.ts'
import type { PairScene } from '../../../pair/pair-story.ts'
import type { PairView } from '../../../pair/pair-view.ts'
import { textRanges } from '../../../pair/text-ranges.ts'
import { say } from '../words/say.ts'
import { ChatCourse, type ChatForm } from './chat-course.ts'
import { freshTexts, stepsOf } from './chat-people.ts'
import { expectHeard } from './expect-heard.ts'

/** So long after the line was typed it would have been delivered; a program that reads no keyboard holds it as long. */
const watchedMs = 300

/** Who has just spoken types once more, where the program lets them, before the other one has answered. */
export function turnsScene(form: ChatForm, random: Random): PairScene {
  const course = new ChatCourse(form)
  const [one, early, two, answer] = freshTexts(random)
  const content = [one, early, two, answer].map((text) => Buffer.from(text))
  const watch = { sinceMs: undefined as number | undefined, isOver: false, isBroken: false }
  const said = (text: string) => ({ act: 'say', values: { text } })
  const isSecondFirst = (view: PairView) => course.isSecondFirst(view)
  /** From when the first has spoken until the second answers. */
  const look = (view: PairView): boolean => {
    const second = course.second(view)
    if (watch.isOver || !second || !isShown(second, one)) return watch.isOver
    const typedAtMs = view.client.typed.find(({ line }) => line === early)?.atMs
    watch.sinceMs ??= performance.now()
    watch.isBroken ||= isShown(second, early)
    const isTried = typedAtMs !== undefined || !view.client.waits
    watch.isOver = isTried && performance.now() - Math.max(watch.sinceMs, typedAtMs ?? 0) >= watchedMs
    return watch.isOver
  }
  return {
    content,
    contentOf: textRanges(content),
    steps: stepsOf(
      form,
      random,
      [
        {
          ...said(one),
          after: (view) => course.isMet(view) && (!isSecondFirst(view) || isShown(view.client, two)),
        },
        { ...said(early), after: (view) => look(view) || watch.sinceMs !== undefined },
      ],
      [
        { ...said(two), after: (view) => course.isMet(view) && (isSecondFirst(view) || look(view)) },
        { ...said(answer), after: (view) => isSecondFirst(view) && look(view) },
      ],
    ),
    judge: (view) =>
      course.judge(view, () => {
        expectHeard(course.second(view), one)
        expectHeard(view.client, isSecondFirst(view) ? answer : two)
        if (!watch.isBroken) return
        throw new ExpectationFailed({
          code: 'out-of-turn',
          text: say('out-of-turn'),
          expected: say('out-of-turn-expected'),
        })
      }),
  }
}
