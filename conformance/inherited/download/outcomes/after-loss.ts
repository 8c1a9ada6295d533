import { expectNoHalfFile } from '../../../pair/oracles/half-file.ts'
import { expectNotStuck } from '../../../pair/oracles/told.ts'
import type { Loss } from '../../../pair/pair-story.ts'
import type { PairView } from '../../../pair/pair-view.ts'
import { isEndTheEnd } from './is-end-the-end.ts'

/** After the connection broke the client is not stuck, and has no file that looks complete where it can tell. @throws ExpectationFailed otherwise. */
export function expectOrderAfterLoss(
  view: PairView,
  { how }: Pick<Loss, 'how'>,
  file: { readonly name: string; readonly content: Buffer },
): void {
  expectNotStuck(view.client)
  if (how === 'reset' || !isEndTheEnd(view, file.content)) expectNoHalfFile(view.client, file)
}
