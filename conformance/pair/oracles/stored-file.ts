import { basename } from 'node:path'
import { ExpectationFailed } from '../../model/outcome-errors.ts'
import { contentDifference } from '../../oracles/content-difference.ts'
import type { ProgramView } from '../pair-view.ts'
import { say } from '../words/say.ts'

/** A file as it should be. */
interface WantedFile {
  readonly name: string
  readonly content: Buffer
}

/** The program has, somewhere in its folder, a file of that name with exactly that content. @throws ExpectationFailed otherwise. */
export function expectStored(program: ProgramView, wanted: WantedFile): void {
  const found = filesNamed(program, wanted.name)
  if (found.some(([, content]) => content.equals(wanted.content))) return
  const expected = say('file-expected', { who: program.name, file: wanted.name, bytes: wanted.content.length })
  const [first] = found
  if (!first)
    throw new ExpectationFailed(
      { code: 'file-missing', text: say('file-missing', { who: program.name, file: wanted.name }), expected },
      { timed: true },
    )
  const difference = contentDifference(first[1], wanted.content)
  throw new ExpectationFailed(
    {
      code: 'file-differs',
      text: say('file-differs', { who: program.name, file: first[0] }),
      expected,
      ...(difference && { actual: difference.text, pictures: [difference.picture] }),
    },
    { timed: true, details: { actual: first[1], expected: wanted.content } },
  )
}

/** The program's file of that name is gone. @throws ExpectationFailed when it is still there. */
export function expectGone(program: ProgramView, name: string): void {
  if (filesNamed(program, name).length === 0) return
  throw new ExpectationFailed(
    {
      code: 'file-kept',
      text: say('file-kept', { who: program.name, file: name }),
      expected: say('file-kept-expected', { who: program.name, file: name }),
    },
    { timed: true },
  )
}

/** The program has no file of that name that it did not have at the beginning. @throws ExpectationFailed when it has. */
export function expectNotStored(program: ProgramView, name: string): void {
  const found = filesNamed(program, name).find(([path]) => !program.filesBefore.has(path))
  if (!found) return
  throw new ExpectationFailed({
    code: 'file-unwanted',
    text: say('file-unwanted', { who: program.name, file: found[0], bytes: found[1].length }),
    expected: say('file-unwanted-expected', { who: program.name, file: name }),
  })
}

/** Every file that the program had is as it was. @throws ExpectationFailed naming the first that is not. */
export function expectUntouched(program: ProgramView, names?: readonly string[]): void {
  for (const [path, before] of program.filesBefore) {
    if (names && !names.some((name) => isNamed(path, name))) continue
    const now = program.files.get(path)
    if (now?.equals(before)) continue
    const difference = now && contentDifference(now, before)
    throw new ExpectationFailed({
      code: now ? 'file-touched' : 'file-lost',
      text: say(now ? 'file-touched' : 'file-lost', { who: program.name, file: path }),
      expected: say('file-untouched-expected', { who: program.name, file: path }),
      ...(difference && { actual: difference.text, pictures: [difference.picture] }),
    })
  }
}

/** The files of that name, wherever in the program's folder they lie. */
export function filesNamed({ files }: Pick<ProgramView, 'files'>, name: string): [string, Buffer][] {
  return [...files].filter(([path]) => isNamed(path, name))
}

function isNamed(path: string, name: string): boolean {
  return basename(path).normalize('NFC') === basename(name).normalize('NFC')
}
