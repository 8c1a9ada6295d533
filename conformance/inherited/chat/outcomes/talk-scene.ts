import type { Random } from '../../../model/random.ts'
import { expectNoTraceback } from '../../../pair/oracles/program-end.ts'
import { isShown } from '../../../pair/oracles/shown-text.ts'
import type { PairScene } from '../../../pair/pair-story.ts'
import type { PairView, ProgramView } from '../../../pair/pair-view.ts'
import { textRanges } from '../../../pair/text-ranges.ts'
import { ChatCourse, type ChatForm } from './chat-course.ts'
import { freshTexts, stepsOf } from './chat-people.ts'
import { expectHeard } from './expect-heard.ts'
import { expectNotLeftAlone } from './expect-not-left-alone.ts'

/** Two people talk, each twice, in turn. */
export function talkScene(form: ChatForm, random: Random): PairScene {
  const course = new ChatCourse(form)
  const texts = freshTexts(random)
  const [one, two, three, four] = texts
  const content = texts.map((text) => Buffer.from(text))
  const heard = (who: ProgramView | undefined, text: string) => who !== undefined && isShown(who, text)
  const saying = (text: string, after: (view: PairView) => boolean) => ({ act: 'say', values: { text }, after })
  const isSecondFirst = (view: PairView) => course.isSecondFirst(view)
  return {
    content,
    contentOf: textRanges(content),
    steps: stepsOf(
      form,
      random,
      [
        saying(one, (view) => course.isMet(view) && (!isSecondFirst(view) || heard(view.client, two))),
        saying(three, (view) => heard(view.client, isSecondFirst(view) ? four : two)),
      ],
      [
        saying(two, (view) => course.isMet(view) && (isSecondFirst(view) || heard(course.second(view), one))),
        saying(four, (view) => heard(course.second(view), isSecondFirst(view) ? one : three)),
      ],
    ),
    judge: (view) =>
      course.judge(view, () => {
        for (const program of [view.server, ...view.clients.values()]) expectNoTraceback(program)
        for (const text of [one, three]) expectHeard(course.second(view), text)
        for (const text of [two, four]) expectHeard(view.client, text)
      }),
    judgeLost: (view) => course.judge(view, () => expectNotLeftAlone(view)),
  }
}
