import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import type { Random } from '../../../model/random.ts'
import { expectEnded, expectNoTraceback } from '../../../pair/oracles/program-end.ts'
import { fold, isShown } from '../../../pair/oracles/shown-text.ts'
import type { PairScene } from '../../../pair/pair-story.ts'
import type { PairView, ProgramView } from '../../../pair/pair-view.ts'
import { textRanges } from '../../../pair/text-ranges.ts'
import { say } from '../words/say.ts'
import { ChatCourse, type ChatForm } from './chat-course.ts'
import { freshTexts, stepsOf } from './chat-people.ts'

/** Which of the two leaves: who began, once it has been answered, or the other one instead of an answer. */
export type Leaver = 'beginner' | 'other'

/** Somebody leaves, and the other one is told; who then still sits at a keyboard leaves too. */
export function goodbyeScene(form: ChatForm, leaver: Leaver, random: Random): PairScene {
  const course = new ChatCourse(form)
  const [one, two] = freshTexts(random)
  const content = [one, two].map((text) => Buffer.from(text))
  const before = new Map<string, string>()
  const said = (text: string) => ({ act: 'say', values: { text } })
  const isFirstLeaving = (view: PairView) => leaver === 'beginner' && !course.isSecondFirst(view)
  const peopleOf = (view: PairView) => {
    const { client } = view
    const second = course.second(view)
    return isFirstLeaving(view) ? { leaving: client, left: second } : { leaving: second, left: client }
  }
  const noted = (view: PairView, isTime: boolean): boolean => {
    if (isTime) for (const each of [view.client, course.second(view)]) if (each) before.set(each.name, each.terminal)
    return isTime
  }
  const isTold = (program: ProgramView) =>
    program.exit !== undefined || hasNews(program, before.get(program.name) ?? program.terminal)
  const mayGo = (view: PairView, who: ProgramView | undefined) => {
    const { leaving, left } = peopleOf(view)
    if (!who || !left || !leaving) return false
    if (who.name !== leaving.name) return before.size > 0 && isTold(left) && left.waits
    if (before.size > 0) return true
    const last = who.name === view.client.name ? two : one
    return noted(view, isShown(who, last) || (leaver === 'other' && course.isSecondFirst(view)))
  }
  const second =
    leaver === 'beginner'
      ? [{ ...said(two), after: (view: PairView) => begins(view) || isShown(course.second(view) ?? view.client, one) }]
      : []
  const begins = (view: PairView) => course.isMet(view) && course.isSecondFirst(view)
  return {
    content,
    contentOf: textRanges(content),
    steps: stepsOf(
      form,
      random,
      [
        {
          ...said(one),
          after: (view) => course.isMet(view) && (!course.isSecondFirst(view) || isShown(view.client, two)),
        },
        { act: 'leave', after: (view) => mayGo(view, view.client) },
      ],
      [...second, { act: 'leave', after: (view) => mayGo(view, course.second(view)) }],
    ),
    judge: (view) =>
      course.judge(view, () => {
        const { leaving, left } = peopleOf(view)
        for (const program of [view.server, ...view.clients.values()]) expectNoTraceback(program)
        if (left && !isTold(left)) throw notTold(left)
        for (const each of [leaving, left]) if (each && each.name !== 'server') expectEnded(each)
      }),
  }
}

/** Something to read that stood there on no line before: a prompt that comes again is no news. */
function hasNews({ terminal }: ProgramView, before: string): boolean {
  const known = new Set(before.split('\n').map((line) => fold(line).trim()))
  const fresh = terminal.startsWith(before) ? terminal.slice(before.length) : terminal
  return fresh.split('\n').some((line) => /\p{L}{3}/u.test(line) && !known.has(fold(line).trim()))
}

function notTold({ name }: ProgramView): ExpectationFailed {
  return new ExpectationFailed(
    { code: 'not-told', text: say('pair-not-told', { who: name }), expected: say('told-expected') },
    { timed: true },
  )
}
