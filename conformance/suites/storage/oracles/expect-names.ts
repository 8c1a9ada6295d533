import { PickleSet, PickleTuple, type PickleValue } from '../../../../reference/wire/pickle/pickle-value.ts'
import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import type { Text } from '../../../model/text.ts'
import { quotedNames } from '../../../words/quoted-names.ts'
import { say, sayWith } from '../words/say.ts'
import { type Answer, expectOk, wrongAnswer } from './expect-answer.ts'
import { picklePicture } from './pickle-picture.ts'

const mostShown = 5

/** The names that an answer to `listar` holds: a list, a tuple or a set of texts. @throws ExpectationFailed otherwise. */
export function namesOf(answer: Answer): string[] {
  const { data, body } = expectOk(answer)
  const expected = say('names-listed')
  if (data === undefined) throw wrongAnswer(body, 'data-missing', { expected, details: { missing: 'data' } })
  const names = namesIn(data)
  if (names) return names
  throw wrongAnswer(body, 'names-expected', {
    value: data,
    expected,
    mark: { at: { attribute: 'data' }, text: say('mark-data') },
  })
}

/** Exactly these names, in any order; `tolerates` says which others may stand there too. */
export function expectNames(
  { body }: Answer,
  names: readonly string[],
  wanted: readonly string[],
  tolerates: (name: string) => boolean,
): void {
  const listed = names.map(plain)
  const missing = wanted.filter((name) => !listed.includes(plain(name)))
  const known = new Set(wanted.map(plain))
  const extra = names.filter((name) => !known.has(plain(name)) && !tolerates(name))
  const twice = names.filter((name, i) => listed.indexOf(plain(name)) !== i)
  const [code, wrong] = (
    [
      ['names-missing', missing],
      ['names-unknown', extra],
      ['names-twice', twice],
    ] as const
  ).find(([, found]) => found.length > 0) ?? ['', []]
  if (code === '') return
  throw new ExpectationFailed(
    {
      code,
      text: sayWith(code, { count: wrong.length, names: shown(wrong) }),
      expected: say('names-expected-all', { count: wanted.length }),
      actual: sayWith('names-came', { count: names.length, names: shown(names) }),
      pictures: [picklePicture(body)],
    },
    { answer: 'wrong' },
  )
}

/** The texts of a list, a tuple or a set; undefined for anything else. */
export function namesIn(data: PickleValue): string[] | undefined {
  const items = itemsOf(data)
  return items?.every((item) => typeof item === 'string') ? [...items] : undefined
}

function itemsOf(data: PickleValue): readonly PickleValue[] | undefined {
  if (Array.isArray(data)) return data
  if (data instanceof PickleTuple) return data.items
  return data instanceof PickleSet ? [...data] : undefined
}

/** Some systems write an accent as a letter of its own. */
function plain(name: string): string {
  return name.normalize('NFC')
}

function shown(names: readonly string[]): Text {
  return quotedNames(
    names.map((name) => name.slice(0, 60).toWellFormed()),
    mostShown,
  )
}
