import type { Malformation, Sendable, StreamService } from '../../inherited/stream/stream-service.ts'
import type { Text } from '../../model/text.ts'
import { encodeMessage } from '../../wires/encode-message.ts'
import type { Fields } from '../../wires/template.ts'
import { writeFrame } from '../../wires/write-frame.ts'
import { request } from './cases/request.ts'
import { FtpClient } from './ftp-client.ts'
import { knownSmallFiles, largestFile, smallFiles } from './known-files.ts'
import { textsHaveEnds } from './traits.ts'

const announced = 2_000_000_000
const endOfBeginning = -3

/** What the server of exercise 7 is, so that the cases of every TCP service apply to it. */
export const ftpService: StreamService<FtpClient> = {
  exercise: 'simple-ftp',
  prefix: 'FT',
  headerBytes: 0,
  dependsOn: ['simple-ftp/download/small-file'],
  dependsOnToAct: ['simple-ftp/download/small-file'],
  levelOfG5: 'should',
  open: async (context, name) => {
    await smallFiles(context)
    return FtpClient.open(context, name)
  },
  leave: (client) => client.leave(),
  ask: (context) => request(context, knownSmallFiles(context)[0]),
  askMuch: (context) => request(context, largestFile(context)),
  act: async (context, _, count) => {
    const files = await smallFiles(context)
    return Array.from({ length: count }, (__, i) => request(context, files[i % files.length] ?? files[0]))
  },
  beginning: (context) => request(context, knownSmallFiles(context)[0]).frame.subarray(0, endOfBeginning),
  malformations: malformations(),
  lie: {
    announced,
    bytes: ({ profile }) => {
      if (profile?.framing.kind !== 'length') return uploadOf({ name: 'zocalo.dat', size: announced })({ profile })
      const { bytes, order } = profile.framing.field
      const length = Buffer.alloc(bytes, 0)
      if (order === 'big') length.writeUInt32BE(announced, bytes - 4)
      else length.writeUInt32LE(announced, 0)
      return length
    },
  },
  empty: text(Buffer.alloc(0)),
  answersAskerOnly: () => true,
}

function malformations(): Malformation[] {
  return [
    malformed('unknown-command', text(Buffer.from('QUIERO un fichero')), {
      es: 'Una orden desconocida no daña a los demás.',
      en: 'An unknown command hurts nobody else.',
    }),
    malformed('not-utf-8', text(Buffer.from([0x44, 0xff, 0xfe, 0xc3, 0x28])), {
      es: 'Un texto que no es UTF-8 no daña a los demás.',
      en: 'A text that is not UTF-8 hurts nobody else.',
    }),
    malformed(
      'no-name',
      ({ profile }) =>
        profile && textsHaveEnds(profile) ? encodeMessage(profile, 'client', 'download', { name: '' }) : undefined,
      {
        es: 'Una petición sin nombre no daña a los demás.',
        en: 'A request without a name hurts nobody else.',
      },
    ),
    malformed('size-is-no-number', uploadOf({ name: 'zocalo.dat', size: Number.NaN }), {
      es: 'Un tamaño que no es un número no daña a los demás.',
      en: 'A size that is no number hurts nobody else.',
    }),
    malformed('negative-size', uploadOf({ name: 'zocalo.dat', size: -8 }), {
      es: 'Un tamaño negativo no daña a los demás.',
      en: 'A negative size hurts nobody else.',
    }),
  ]
}

function malformed(name: string, bytes: Sendable, purpose: Text): Malformation {
  return { name, bytes, purpose }
}

/** A text as it is, on wires whose texts have an end; on others it is a name like any other. */
function text(content: Buffer): Extract<Sendable, (...given: never[]) => unknown> {
  return ({ profile }) => (profile && textsHaveEnds(profile) ? writeFrame(content, profile.framing) : undefined)
}

/** The request to upload, on wires that say the size in it. */
function uploadOf(
  fields: Fields,
): (given: { readonly profile?: Parameters<typeof encodeMessage>[0] | undefined }) => Buffer | undefined {
  return ({ profile }) => {
    const saysSize = profile?.messages.get('upload')?.some(({ template }) => template.fields.includes('size'))
    return profile && saysSize ? encodeMessage(profile, 'client', 'upload', fields) : undefined
  }
}
