import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import { fold, isShown } from '../../../pair/oracles/shown-text.ts'
import type { ProgramView } from '../../../pair/pair-view.ts'
import { reversed } from '../texts.ts'
import { say } from '../words/say.ts'

/** The reversed text stands on the client's terminal, or in a new file of it. @throws ExpectationFailed when it does not. */
export function expectTextBack(client: ProgramView, text: Buffer): void {
  const wanted = reversed(text)
  const came = newContents(client)
  if (came.some((content) => content.equals(wanted)) || isShown(client, wanted.toString())) return
  throw new ExpectationFailed(
    {
      code: mistakeIn(client, came, wanted),
      text: say('pair-text-missing', { text: beginning(wanted) }),
      expected: say('pair-answer-expected', { size: wanted.length }),
      ...(client.terminal.trim() !== '' && { actual: lastLines(client) }),
    },
    { timed: true },
  )
}

/** So does its size; who stored the text need not say how long it is. @throws ExpectationFailed otherwise. */
export function expectGivenBack(client: ProgramView, text: Buffer): void {
  expectTextBack(client, text)
  const wanted = reversed(text)
  if (newContents(client).some((content) => content.equals(wanted))) return
  if (numbersOn(client.terminal).includes(wanted.length)) return
  throw new ExpectationFailed(
    {
      code: 'client-lacks-answer',
      text: say('pair-size-missing'),
      expected: say('pair-answer-expected', { size: wanted.length }),
      actual: lastLines(client),
    },
    { timed: true },
  )
}

/** Where the client says a size, it is that of the bytes. @throws ExpectationFailed when only the characters are counted. */
export function expectBytesCounted(client: ProgramView, text: Buffer): void {
  const characters = [...text.toString()].length
  if (numbersOn(client.terminal).includes(text.length)) return
  const wrong = client.terminal
    .split('\n')
    .find((line) => numbersOn(line).includes(characters) && !/\b(?:caracter|character|letra|letter)/.test(fold(line)))
  if (wrong === undefined) return
  throw new ExpectationFailed({
    code: 'length-counts-characters',
    text: say('size-wrong', { size: characters }),
    expected: say('size-expected', { size: text.length }),
    actual: { es: wrong, en: wrong },
  })
}

/** The contents of files that are new or were changed. */
function newContents({ files, filesBefore }: Pick<ProgramView, 'files' | 'filesBefore'>): Buffer[] {
  return [...files].filter(([path, now]) => filesBefore.get(path)?.equals(now) !== true).map(([, now]) => now)
}

function mistakeIn(client: ProgramView, came: readonly Buffer[], wanted: Buffer): string {
  const turned = Buffer.from(reversed(wanted)).reverse()
  const isTurned = !turned.equals(wanted) && (came.some((each) => each.equals(turned)) || isSpoiled(client))
  if (isTurned) return 'reverses-bytes'
  return hasAsManyBytesAsCharacters(client, came, wanted) ? 'length-counts-characters' : 'client-lacks-answer'
}

/** Bytes back to front are no text: a client that reads them all the same shows or says so. */
function isSpoiled({ terminal }: ProgramView): boolean {
  return /codec can't decode byte/.test(terminal) || (terminal.match(/\ufffd/g)?.length ?? 0) > 100
}

/** A text that ends where its characters, counted as bytes, end. */
function hasAsManyBytesAsCharacters(client: ProgramView, came: readonly Buffer[], wanted: Buffer): boolean {
  const characters = [...wanted.toString()].length
  if (characters === wanted.length) return false
  const isNear = (bytes: number) => Math.abs(bytes - characters) <= 2
  const shown = client.terminal.split('\n').map((line) => Buffer.byteLength(partOf(line, wanted.toString())))
  return came.some(({ length }) => isNear(length)) || shown.some(isNear)
}

/** The longest run of a line that stands in the text. */
function partOf(line: string, text: string): string {
  return (
    line
      .split(/[^\p{L}]+/u)
      .filter((word) => text.includes(word))
      .sort((a, b) => b.length - a.length)[0] ?? ''
  )
}

/** Whole numbers, with or without separators of thousands. */
function numbersOn(terminal: string): number[] {
  return (terminal.match(/\d+(?:[.,]\d{3})*/g) ?? []).map((digits) => Number(digits.replace(/[.,]/g, '')))
}

function beginning(text: Buffer): string {
  const characters = [...text.toString()]
  return characters.length > 40 ? `${characters.slice(0, 40).join('')}…` : text.toString()
}

function lastLines({ terminal }: ProgramView): { es: string; en: string } {
  const lines = terminal
    .trimEnd()
    .split('\n')
    .slice(-6)
    .map((line) => line.slice(0, 300))
    .join('\n')
  return { es: lines, en: lines }
}
