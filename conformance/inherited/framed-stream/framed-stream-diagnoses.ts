import type { DiagnosisRule } from '../../runner/diagnosis-rule.ts'
import { blocksOnSlowClient } from '../stream/diagnoses/blocks-on-slow-client.ts'
import { crashesOnDisconnect } from '../stream/diagnoses/crashes-on-disconnect.ts'
import { endsAfterOneMessage } from '../stream/diagnoses/ends-after-one-message.ts'
import { spinsOnEof } from '../stream/diagnoses/spins-on-eof.ts'
import { waitsForOneClient } from '../stream/diagnoses/waits-for-one-client.ts'
import { wrongTransport } from '../stream/diagnoses/wrong-transport.ts'
import { decodesEachChunk } from './diagnoses/decodes-each-chunk.ts'
import { dropsAfterFirstFrame } from './diagnoses/drops-after-first-frame.ts'
import { lengthCountsCharacters } from './diagnoses/length-counts-characters.ts'
import { oneRecvPerMessage } from './diagnoses/one-recv-per-message.ts'
import { readsPastFrameEnd } from './diagnoses/reads-past-frame-end.ts'
import { shortHeaderRead } from './diagnoses/short-header-read.ts'
import { subtractsChunkSize } from './diagnoses/subtracts-chunk-size.ts'
import { unframedWire } from './diagnoses/unframed-wire.ts'
import { wrongEndianness } from './diagnoses/wrong-endianness.ts'
import { wrongLengthWidth } from './diagnoses/wrong-length-width.ts'
import type { FramedService } from './framed-service.ts'

/** The mistakes that programs make with length-prefixed frames; the first that is recognised names the failure. */
export function framedStreamDiagnoses(service: FramedService): DiagnosisRule[] {
  const { field, chunkBytes } = service
  return [
    wrongTransport,
    spinsOnEof,
    lengthCountsCharacters(field),
    wrongEndianness(service),
    unframedWire(service),
    wrongLengthWidth(service),
    decodesEachChunk(service),
    shortHeaderRead(field.bytes, field.order),
    ...(chunkBytes === undefined ? [] : [subtractsChunkSize(service, chunkBytes)]),
    oneRecvPerMessage(service),
    endsAfterOneMessage(service),
    readsPastFrameEnd,
    dropsAfterFirstFrame(field),
    blocksOnSlowClient,
    waitsForOneClient,
    crashesOnDisconnect(service),
  ]
}
