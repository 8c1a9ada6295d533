import { plainContent } from '../../../inherited/download/plain-content.ts'
import { type Cuts, cutEverywhere } from '../../../inherited/stream/cut-everywhere.ts'
import type { StreamExchange } from '../../../inherited/stream/stream-service.ts'
import { NotApplicable } from '../../../model/outcome-errors.ts'
import type { TestCase } from '../../../model/test-case.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { encodeMessage } from '../../../wires/encode-message.ts'
import type { WireProfile } from '../../../wires/wire-profile.ts'
import type { FtpClient } from '../ftp-client.ts'
import { filesLike, smallFiles } from '../known-files.ts'
import { accentedFile } from '../planted-files.ts'
import { ftpService } from '../service.ts'
import { textsHaveEnds } from '../traits.ts'
import { say } from '../words/say.ts'
import { smallFile } from './download.ts'
import { request } from './request.ts'
import { expectUploaded, freshName, smallUpload } from './upload.ts'

const uploadBytes = 64
const spareOffsets = 12
const common = { role: 'server', requirement: 'FT-G1', aspect: 'cut', dependsOn: [smallFile] } as const

/** What comes cut is understood as if it had come whole (FT-G1, FT-G4, FT-G12). */
export const cutCases: readonly TestCase<ServerContext>[] = [
  {
    ...common,
    id: 'simple-ftp/cut/line-at-any-byte',
    purpose: {
      es: 'La petición de un archivo, cortada en cualquier byte, se entiende como si llegara entera.',
      en: 'The request for a file, cut at any byte, is understood as if it had come whole.',
    },
    run: async (context) => {
      framedProfile(context)
      const exchange = request(context, (await smallFiles(context))[0])
      await cutEverywhere(context, ftpService, exchange, offsets(exchange, lengthBytes(context)))
    },
  },
  {
    ...common,
    id: 'simple-ftp/cut/inside-a-character',
    requirement: 'FT-G4',
    dependsOn: ['simple-ftp/download/name-with-accents', 'simple-ftp/cut/line-at-any-byte'],
    purpose: {
      es: 'Un nombre con tildes, cortado dentro de una letra de varios bytes, se entiende igual.',
      en: 'A name with accents, cut inside a letter of several bytes, is understood all the same.',
    },
    run: async (context) => {
      framedProfile(context)
      const [file] = await filesLike(context, [accentedFile])
      const exchange = request(context, file)
      const inside = offsets(exchange).filter(([at = 0]) => ((exchange.frame[at] ?? 0) & 0xc0) === 0x80)
      if (inside.length > 0) await cutEverywhere(context, ftpService, exchange, inside)
    },
  },
  {
    ...common,
    id: 'simple-ftp/cut/length-at-any-byte',
    requirement: 'FT-G12',
    purpose: {
      es: 'El largo que va delante de la petición, cortado en cualquier byte, se entiende igual.',
      en: 'The length before the request, cut at any byte, is understood all the same.',
    },
    run: async (context) => {
      const bytes = lengthBytes(context)
      if (bytes === 0) throw new NotApplicable({ code: 'no-length', text: say('unframed') })
      framedProfile(context)
      const exchange = request(context, (await smallFiles(context))[0])
      await cutEverywhere(context, ftpService, exchange, offsets(exchange).slice(0, bytes - 1))
    },
  },
  {
    ...common,
    id: 'simple-ftp/cut/uploaded-content',
    dependsOn: [smallUpload],
    needs: { claim: 'subir' },
    purpose: {
      es: 'El contenido que se sube, cortado en cualquier byte, se guarda como si llegara entero.',
      en: 'Content that is uploaded, cut at any byte, is stored as if it had come whole.',
    },
    run: async (context) => {
      const exchange = uploadExchange(context)
      const all = offsets(exchange, lengthBytes(context))
      // each cut leaves a file on a server that is not ours
      const some = all.filter((_, i) => context.subject.program !== undefined || i % spareOffsets === 0)
      await cutEverywhere(context, ftpService, exchange, some)
    },
  },
]

/** The profile of a wire whose texts tell where they end. @throws NotApplicable for any other. */
export function framedProfile({ profile }: ServerContext): WireProfile {
  if (!profile || !textsHaveEnds(profile)) throw new NotApplicable({ code: 'unframed', text: say('unframed') })
  return profile
}

function lengthBytes({ profile }: ServerContext): number {
  return profile?.framing.kind === 'length' ? profile.framing.field.bytes : 0
}

/** Every place where a frame can be cut, from `first` on. */
function offsets({ frame }: StreamExchange<FtpClient>, first = 1): Cuts[] {
  return Array.from({ length: frame.length - 1 }, (_, i) => [i + 1]).filter(([at = 0]) => at >= first)
}

/** The content of an upload after it was accepted; the stored file is its answer. */
function uploadExchange(context: ServerContext): StreamExchange<FtpClient> {
  const content = plainContent(uploadBytes, 3)
  const names = new WeakMap<FtpClient, string>()
  const frame = context.profile ? encodeMessage(context.profile, 'client', 'data', { bytes: content }) : content
  return {
    frame,
    lead: async (client) => {
      const name = freshName(context)
      names.set(client, name)
      await client.offer(name, content.length)
    },
    expectAnswer: async (client, withinMs) => {
      await client.expectReceipt(withinMs)
      await expectUploaded(context, client, names.get(client) ?? '', content, withinMs)
    },
  }
}
