import { dirname } from 'node:path'
import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import { filesNamed } from '../../../pair/oracles/stored-file.ts'
import type { ProgramView } from '../../../pair/pair-view.ts'
import { say } from '../words/say.ts'

/** Whichever of its addresses the client says; a folder's name may have other signs for its points. */
const address = /\d{1,3}(?:[._-]\d{1,3}){3}|(?:[\da-f]{0,4}:){2,}[\da-f]{0,4}/i

/** The file lies in a folder whose name holds an IP address. @throws ExpectationFailed otherwise. */
export function expectInAddressFolder(server: ProgramView, { name }: { readonly name: string }): void {
  const paths = filesNamed(server, name).map(([path]) => path)
  if (paths.some((path) => address.test(dirname(path)))) return
  throw new ExpectationFailed({
    code: 'wrong-folder',
    text: say('pair-wrong-folder', { place: paths.join(', ') }),
    expected: say('pair-folder-expected'),
  })
}
