import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import { expectStored, filesNamed } from '../../../pair/oracles/stored-file.ts'
import type { ProgramView } from '../../../pair/pair-view.ts'
import type { UploadFile } from '../upload-file.ts'

/** The new file has taken the place of the old one. @throws ExpectationFailed with what there was, what was sent, and what there is. */
export function expectReplaced(server: ProgramView, file: UploadFile): void {
  try {
    expectStored(server, file)
  } catch (failure) {
    if (!(failure instanceof ExpectationFailed)) throw failure
    const [actual] = filesNamed(server, file.name)
    const [old] = filesNamed({ files: server.filesBefore }, file.name)
    const details = { actual: actual?.[1], old: old?.[1], expected: file.content }
    throw new ExpectationFailed(failure.reason, { ...failure.facts, details })
  }
}
