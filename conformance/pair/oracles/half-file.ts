import { ExpectationFailed } from '../../model/outcome-errors.ts'
import type { ProgramView } from '../pair-view.ts'
import { say } from '../words/say.ts'
import { filesNamed } from './stored-file.ts'

/** No new file bears the name of the whole and has only a part of it. @throws ExpectationFailed with the one that does. */
export function expectNoHalfFile(
  program: ProgramView,
  { name, content }: { readonly name: string; readonly content: Buffer },
): void {
  const half = filesNamed(program, name).find(
    ([path, now]) => !now.equals(content) && program.filesBefore.get(path)?.equals(now) !== true,
  )
  if (!half) return
  const [file, { length }] = half
  throw new ExpectationFailed(
    {
      code: 'half-file',
      text: say('half-file', { who: program.name, file, bytes: length, whole: content.length }),
      expected: say('half-file-expected', { file }),
    },
    { timed: true },
  )
}
