import { isBareMark } from '../prompts/address-questions.ts'
import { foldLine } from '../prompts/fold-line.ts'
import type { Pending } from './agenda.ts'
import { fillIn, type Values } from './fill-in.ts'
import { KeyboardProblem } from './keyboard-problem.ts'
import type { KeyStep, LinePattern, StandingAnswer, Typing } from './keymap.ts'
import { menuKey } from './menu-key.ts'
import type { Prompt } from './read-prompt.ts'
import { yesOrNo } from './yes-or-no.ts'

/** What is to be typed now, and why. */
export interface Keys {
  /** Undefined ends the input. */
  readonly line: string | undefined
  /** The line of the terminal that it answers; undefined when it answers none. */
  readonly prompt: string | undefined
  readonly pending?: Pending
  readonly standing?: StandingAnswer
}

/** All that a choice depends on. */
export interface Situation {
  readonly prompt: Prompt
  /** All lines of the terminal, for a menu that is shown only once. */
  readonly screen: () => readonly string[]
  readonly standing: readonly StandingAnswer[]
  readonly next: readonly Pending[]
  /** The values of standing answers; a step has those of its act too. */
  readonly values: Values
  /** How often a standing answer has been given since the last step. */
  readonly attempts: (answer: StandingAnswer) => number
  /** The program has waited so long that its prompt will match nothing. */
  readonly isLate: boolean
}

/** Lines above the newest one count only when they ask something. */
const asks =
  /[:?>)\]=…]$|\b(?:ingres|introdu|escrib|indi|indique|dime|tecle|eli[jg]|seleccion|escog|puls|presion|enter|type|input|choose|select|press|give|please)\w*\b/u

/** An item of a menu: whoever offers a choice between yes and no asks, too. */
const item = /^\W*(?:\d{1,2}|\p{L})\s?[.):\]-]+\s*\p{L}{2}/u

/** Chooses what to type at a program that waits; undefined when it is to wait. @throws KeyboardProblem when a placeholder has no value. */
export function chooseKeys(situation: Situation): Keys | undefined {
  const { prompt, standing, next } = situation
  let isNewest = true
  for (const shown of prompt.lines.toReversed()) {
    const line = foldLine(shown)
    const isAsked = isNewest || asks.test(line)
    isNewest &&= isBareMark(shown)
    const answer = standing.find(
      (each) => (isAsked || ('answer' in each && item.test(line))) && matches(each.when, line),
    )
    if (answer) return answerKeys(situation, answer, shown)
    for (const pending of next) {
      if (pending.step.optional && !isAsked) continue
      const keys = matches(pending.step.when ?? [], line) ? stepKeys(situation, pending, shown) : undefined
      if (keys) return keys
    }
  }
  return unasked(situation)
}

/** Typed because the program waits, whatever its prompt says. */
function unasked(situation: Situation): Keys | undefined {
  const { prompt, next, isLate } = situation
  for (const pending of next) {
    const { step } = pending
    const mayBeTyped = step.when === undefined || (isLate && step.optional !== true)
    const keys = mayBeTyped ? stepKeys(situation, pending, prompt.line || undefined) : undefined
    if (keys) return keys
  }
  return undefined
}

function answerKeys(situation: Situation, standing: StandingAnswer, prompt: string): Keys | undefined {
  const attempt = situation.attempts(standing)
  const line = lineOf(standing, situation, situation.values, attempt)
  return line === undefined ? undefined : { line, prompt, standing }
}

function stepKeys(situation: Situation, pending: Pending, prompt: string | undefined): Keys | undefined {
  const { step, act } = pending
  if ('endOfInput' in step) return { line: undefined, prompt, pending }
  const line = lineOf(step, situation, { ...situation.values, ...act.values }, 0)
  return line === undefined ? undefined : { line, prompt, pending }
}

/** Undefined when a menu does not offer what is wanted. */
function lineOf(typing: Typing, { prompt, screen }: Situation, values: Values, attempt: number): string | undefined {
  if ('answer' in typing) return yesOrNo(answerOf(typing.answer, values), prompt.lines, attempt)
  if ('menu' in typing)
    return menuKey(screen(), typing.menu) ?? (typing.type === undefined ? undefined : fillIn(typing.type, values))
  return fillIn(typing.type, values)
}

/**
 * Checks everything that the step or answer could type.
 * @throws KeyboardProblem when a placeholder has no value, or an answer is neither yes nor no.
 */
export function checkTyping(typing: KeyStep | StandingAnswer, values: Values): void {
  if ('answer' in typing) answerOf(typing.answer, values)
  if ('type' in typing && typing.type !== undefined) fillIn(typing.type, values)
}

/** The names of the values that a step or answer needs. */
export function placeholdersOf(typing: KeyStep | StandingAnswer): string[] {
  const written = 'answer' in typing ? typing.answer : 'type' in typing ? typing.type : undefined
  return [...(written ?? '').matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
}

function answerOf(written: string, values: Values): 'yes' | 'no' {
  const answer = fillIn(written, values)
  if (answer === 'yes' || answer === 'no') return answer
  throw new KeyboardProblem('answer-neither', { answer })
}

function matches(patterns: readonly LinePattern[], line: string): boolean {
  return patterns.some((pattern) => pattern.test(line))
}
