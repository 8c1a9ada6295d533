import type { Random } from '../../../model/random.ts'
import type { StoryStep } from '../../../pair/pair-story.ts'
import type { ChatForm } from './chat-course.ts'

const phrases = [
  'buenas tardes, mañana jugamos al parchís en el jardín',
  'me parece estupendo, además llevaré piñones y café',
  'entonces quedamos a las ocho, según diga la señora Íñiguez',
  'perfecto, así tendré tiempo de terminar el último capítulo',
]

/** What is said in one telling, in order; nobody has said it before, and each text is as long as the last time. */
export function freshTexts(random: Random): readonly [string, string, string, string] {
  return phrases.map((words) => `${words} ${digits(random, 8)}`) as [string, string, string, string]
}

/** What each of the two does, in order; a client says first who it is, where it is asked. */
export function stepsOf(
  form: ChatForm,
  random: Random,
  first: readonly Omit<StoryStep, 'who'>[],
  second: readonly Omit<StoryStep, 'who'>[],
): StoryStep[] {
  const join = (who: string, name: string): StoryStep => ({ who, act: 'join', values: { nick: name } })
  const other = form === 'with-server' ? 'server' : 'luis'
  return [
    join('ana', `ana${digits(random, 5)}`),
    ...first.map((step) => ({ ...step, who: 'ana' })),
    ...(other === 'luis' ? [join(other, `luis${digits(random, 4)}`)] : []),
    ...second.map((step) => ({ ...step, who: other })),
  ]
}

function digits(random: Random, count: number): string {
  return Array.from({ length: count }, () => random.below(10)).join('')
}
