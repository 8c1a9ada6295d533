import { PickleTuple, type PickleValue } from '../../../../reference/wire/pickle/pickle-value.ts'
import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import type { FramedPeer } from '../../../peers/framed-peer.ts'
import { say } from '../words/say.ts'
import { nextMensaje, wrongAnswer } from './expect-answer.ts'

/** Something comes unasked that holds `wanted`: as its data, or as a part of it. @throws ExpectationFailed otherwise. */
export async function expectPushed(peer: FramedPeer, wanted: Uint8Array | string): Promise<void> {
  const { data, body } = await nextMensaje(peer).catch((thrown: unknown) => {
    if (!(thrown instanceof ExpectationFailed)) throw thrown
    const { reason, facts } = thrown
    throw new ExpectationFailed(
      {
        code: 'push-missing',
        text: say('push-missing', { name: peer.name }),
        expected: say('push-expected'),
        actual: reason.text,
        pictures: reason.pictures ?? [],
      },
      facts,
    )
  })
  if (partsOf(data).some((part) => isSame(part, wanted))) return
  throw wrongAnswer(body, 'other-content', {
    ...(data !== undefined && { value: data }),
    expected: say('push-expected'),
    mark: { at: { attribute: 'data' }, text: say('mark-data') },
  })
}

function partsOf(data: PickleValue | undefined): readonly PickleValue[] {
  if (data === undefined) return []
  if (Array.isArray(data)) return data
  return data instanceof PickleTuple ? data.items : [data]
}

function isSame(part: PickleValue, wanted: Uint8Array | string): boolean {
  if (typeof wanted === 'string') return part === wanted
  return part instanceof Uint8Array && Buffer.compare(part, wanted) === 0
}
