import type { DiagnosisRule } from '../../runner/diagnosis-rule.ts'
import { blocksOnSlowClient } from './diagnoses/blocks-on-slow-client.ts'
import { crashesOnDisconnect } from './diagnoses/crashes-on-disconnect.ts'
import { decodesEachChunk } from './diagnoses/decodes-each-chunk.ts'
import { dropsAfterFirstFrame } from './diagnoses/drops-after-first-frame.ts'
import { endsAfterOneMessage } from './diagnoses/ends-after-one-message.ts'
import { lengthCountsCharacters } from './diagnoses/length-counts-characters.ts'
import { oneRecvPerMessage } from './diagnoses/one-recv-per-message.ts'
import { readsPastFrameEnd } from './diagnoses/reads-past-frame-end.ts'
import { shortHeaderRead } from './diagnoses/short-header-read.ts'
import { spinsOnEof } from './diagnoses/spins-on-eof.ts'
import { subtractsChunkSize } from './diagnoses/subtracts-chunk-size.ts'
import { unframedWire } from './diagnoses/unframed-wire.ts'
import { waitsForOneClient } from './diagnoses/waits-for-one-client.ts'
import { wrongEndianness } from './diagnoses/wrong-endianness.ts'
import { wrongLengthWidth } from './diagnoses/wrong-length-width.ts'
import { wrongTransport } from './diagnoses/wrong-transport.ts'
import type { FramedService } from './framed-service.ts'

/** The mistakes that programs make with length-prefixed frames; the first that is recognised names the failure. */
export function framedStreamDiagnoses(service: FramedService): DiagnosisRule[] {
  return [
    wrongTransport,
    spinsOnEof,
    lengthCountsCharacters,
    wrongEndianness(service),
    unframedWire(service),
    wrongLengthWidth(service.field),
    decodesEachChunk(service),
    shortHeaderRead(service.field.bytes, service.field.order),
    subtractsChunkSize(service),
    oneRecvPerMessage(service),
    endsAfterOneMessage(service),
    readsPastFrameEnd,
    dropsAfterFirstFrame,
    blocksOnSlowClient,
    waitsForOneClient,
    crashesOnDisconnect(service),
  ]
}
