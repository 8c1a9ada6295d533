import { lengthField } from '../../../reference/exercises/storage/protocol.ts'
import { framedService } from '../../inherited/framed-stream/framed-service.ts'
import { accentedDownload, askList, askMuch, paddedList, someDownloads } from './exchanges.ts'
import { leavePolitely } from './leave-politely.ts'
import { malformations } from './malformations.ts'
import { openPeer } from './open-peer.ts'

/** What the storage server is, so that the cases of every framed stream apply to it. */
export const storageService = framedService({
  exercise: 'storage',
  prefix: 'ST',
  field: lengthField,
  firstBodyByte: 0x80,
  dependsOn: ['storage/list/answers-again'],
  dependsOnToAct: ['storage/list/answers-again', 'storage/download/answered', 'storage/vanish/who-left-is-forgotten'],
  levelOfG5: 'must',
  open: openPeer,
  leave: async (peer) => void (await leavePolitely(peer)),
  ask: () => askList,
  askMuch,
  act: someDownloads,
  padded: (_, bodyBytes) => paddedList(bodyBytes),
  multibyte: accentedDownload,
  malformations,
  answersAskerOnly: () => true,
})
