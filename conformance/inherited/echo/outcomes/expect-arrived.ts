import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import { expectShown, isShown } from '../../../pair/oracles/shown-text.ts'
import type { PairView } from '../../../pair/pair-view.ts'
import { say } from '../words/say.ts'
import { saidTo } from './said-to.ts'

/** Enough of a text to recognise it by. */
const beginningCharacters = 10

/**
 * The text that was typed reached the server: its terminal shows it, it came back and the client shows it, or the server
 * answered in its own words. @throws ExpectationFailed otherwise.
 */
export function expectArrived(view: PairView, text: string): void {
  const { server, client } = view
  if (!client.typed.some(({ line }) => line === text)) expectSomethingCame(view)
  else if (!isShown(server, text)) expectAnswered(view, text)
}

/** The server's terminal does not show the text: then it came back, or there is some other answer to it. */
function expectAnswered(view: PairView, text: string): void {
  const { server, client } = view
  const beginning = text.slice(0, beginningCharacters)
  const answer = saidTo(view, 'to-client')
  const said = saidTo(view, 'to-server')
  if (answer.includes(beginning)) expectShown(client, text)
  else if (answer === '' || isShown(server, beginning) || isOther(said, text)) expectShown(server, text)
}

/** Legible words, of which none was typed: the client said something else. */
function isOther(said: string, text: string): boolean {
  const words = said.match(/\p{L}{3,}(?: \p{L}{3,})+/gu) ?? []
  return words.length > 0 && !text.match(/\p{L}{3,}/gu)?.some((word) => said.includes(word))
}

/** A client that asks for no text says one of its own: something of it, or of its answer, is to be read. */
function expectSomethingCame(view: PairView): void {
  const { server, client } = view
  const words = (way: 'to-server' | 'to-client') => saidTo(view, way).match(/\p{L}{4,}/gu) ?? []
  if (words('to-server').some((word) => isShown(server, word, 'folded'))) return
  if (words('to-client').some((word) => isShown(client, word, 'folded'))) return
  throw new ExpectationFailed(
    { code: 'nothing-arrived', text: say('pair-nothing-arrived'), expected: say('pair-arrived-expected') },
    { timed: true },
  )
}
