import { ExpectationFailed } from '../../model/outcome-errors.ts'
import type { TestCase } from '../../model/test-case.ts'
import { frameFields, pictureOf } from '../../oracles/picture.ts'
import type { ServerContext } from '../../runner/server-context.ts'
import { bytesText } from '../../words/bytes-text.ts'
import { say } from '../../words/say.ts'
import type { FramedService } from './framed-service.ts'

const groups: readonly (readonly number[])[] = [
  [127, 128, 129],
  [255, 256, 257],
  [1023, 1024, 1025],
  [65_535, 65_536, 65_537],
]

/** Messages whose length sits at and around a chunk boundary (G3). */
export function boundaryCases(service: FramedService): TestCase<ServerContext>[] {
  const { exercise, prefix, dependsOn } = service
  return groups.map((lengths) => ({
    id: `${exercise}/boundary/around-${lengths[1]}`,
    role: 'server',
    requirement: `${prefix}-G3`,
    aspect: 'valid',
    dependsOn,
    purpose: {
      es: `Los mensajes de ${bytesText(lengths).es} se entienden exactamente.`,
      en: `Messages of ${bytesText(lengths).en} are understood exactly.`,
    },
    run: async (context) => {
      const peer = await service.open(context, 'ana')
      for (const length of lengths) {
        const { frame, expectAnswer } = service.padded(context, length)
        await peer.sendBytes(frame)
        await expectAnswer(peer).catch((thrown: unknown) => {
          throw thrown instanceof ExpectationFailed ? boundaryFailure(service, frame, length, thrown) : thrown
        })
      }
    },
  }))
}

function boundaryFailure(
  service: FramedService,
  frame: Buffer,
  length: number,
  cause: ExpectationFailed,
): ExpectationFailed {
  return new ExpectationFailed(
    {
      code: 'boundary-not-understood',
      text: say('boundary-fails', { length }),
      expected: say('boundary-expected', { length }),
      actual: cause.reason.text,
      pictures: [
        pictureOf(frame, say('picture-sent'), frameFields(frame.length, service.field.bytes)),
        ...(cause.reason.pictures ?? []),
      ],
    },
    { ...cause.facts, details: { bodyBytes: length } },
  )
}
