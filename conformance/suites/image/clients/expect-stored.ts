import { expectFile } from '../../../oracles/expect-file.ts'
import type { ClientContext } from '../../../runner/client-context.ts'
import type { Image } from '../image-exchange.ts'

/** The image comes to stand in the client’s folder, under its name. @throws ExpectationFailed with the first difference. */
export function expectStored({ pace, program }: ClientContext, { name, content }: Image): Promise<void> {
  const { folder } = program()
  // in its own folder, perhaps in one below, and under a name that still tells what it is
  const isPlace = (path: string) => path.normalize('NFC').endsWith(name)
  return expectFile(folder, { name, isPlace, content }, pace.answerMs, () => program().exit() !== undefined)
}
