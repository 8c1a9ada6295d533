import { descargar, encodeMensaje } from '../../../../reference/exercises/storage/protocol.ts'
import { ExpectationFailed, NotApplicable } from '../../../model/outcome-errors.ts'
import type { TestCase } from '../../../model/test-case.ts'
import type { Text } from '../../../model/text.ts'
import type { FramedPeer } from '../../../peers/framed-peer.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { ask, askNames } from '../ask.ts'
import { isHidden, type KnownFile, rightFiles, toleratedNames } from '../known-files.ts'
import { openPeer } from '../open-peer.ts'
import { bytesOf, expectContent } from '../oracles/expect-content.ts'
import {
  accentedFile,
  around1024,
  around65536,
  bigFile,
  emptyFile,
  everyByte,
  oneByte,
  plainFile,
  type ServedFile,
  spacedFile,
} from '../served-files.ts'
import { say } from '../words/say.ts'

/** A running server is asked for so many of the files that it lists. */
const mostAsked = 8

/** What `descargar` is answered with (ST-S2). */
export const downloadCases: readonly TestCase<ServerContext>[] = [
  {
    ...common('answered', ['storage/transport/tcp']),
    purpose: {
      es: '«descargar» entrega los bytes de un archivo de texto sencillo; en un servidor ya en ejecución, lo que él mismo lista.',
      en: '“descargar” delivers the bytes of a simple text file; of a server that is already running, what it lists itself.',
    },
    run: async (context) => {
      const ana = await openPeer(context, 'ana')
      if (context.subject.program) return downloadAll(ana, [served(plainFile)])
      return downloadListed(context, ana)
    },
  },
  exact('small', [emptyFile, oneByte], {
    es: 'Un archivo vacío y uno de un solo byte llegan exactos.',
    en: 'An empty file and one of a single byte arrive exactly.',
  }),
  exact('every-byte-value', [everyByte], {
    es: 'Un archivo con todos los valores que puede tener un byte llega exacto, también sus saltos de línea.',
    en: 'A file with every value that a byte may have arrives exactly, its line ends too.',
  }),
  exact('around-1024', around1024, {
    es: 'Los archivos de 1023, 1024 y 1025 bytes llegan exactos.',
    en: 'The files of 1,023, 1,024 and 1,025 bytes arrive exactly.',
  }),
  exact('around-65536', around65536, {
    es: 'Los archivos de 65.535, 65.536 y 65.537 bytes llegan exactos.',
    en: 'The files of 65,535, 65,536 and 65,537 bytes arrive exactly.',
  }),
  exact('five-megabytes', [bigFile], {
    es: 'Un archivo de 5 MB llega exacto.',
    en: 'A file of 5 MB arrives exactly.',
  }),
  exact('accents-and-spaces', [accentedFile, spacedFile], {
    es: 'Los archivos cuyos nombres tienen tildes o espacios llegan exactos.',
    en: 'Files whose names have accents or spaces arrive exactly.',
  }),
]

function common(name: string, dependsOn: readonly string[]) {
  return { id: `storage/download/${name}`, role: 'server', requirement: 'ST-S2', aspect: 'valid', dependsOn } as const
}

function exact(name: string, files: readonly ServedFile[], purpose: Text): TestCase<ServerContext> {
  return {
    ...common(name, ['storage/download/answered', 'storage/list/answers-again']),
    purpose,
    run: async (context) => {
      const known = context.subject.program ? files.map(served) : await alikeIn(context, files)
      if (known.length === 0) throw new NotApplicable({ code: 'no-such-file', text: say('no-such-file') })
      await downloadAll(await openPeer(context, 'ana'), known)
    },
  }
}

/** In a folder that the user names: files of the same size or name. */
async function alikeIn(context: ServerContext, files: readonly ServedFile[]): Promise<readonly KnownFile[]> {
  const right = await rightFiles(context)
  const isAlike = (known: KnownFile) =>
    files.some(({ name, content }) => known.name === name || (known.bytes === content.length && content.length !== 0))
  return right?.filter(isAlike) ?? []
}

async function downloadAll(peer: FramedPeer, files: readonly KnownFile[]): Promise<void> {
  for (const { name, content } of files)
    expectContent(await ask(peer, encodeMensaje(descargar(name))), name, await content())
}

/** What a running server lists can be downloaded: the bytes of the folder, where it is known, else twice the same. */
async function downloadListed(context: ServerContext, peer: FramedPeer): Promise<void> {
  const right = await rightFiles(context)
  if (right && right.length > 0) return downloadAll(peer, right.slice(0, mostAsked))
  const tolerated = await toleratedNames(context)
  const names = (await askNames(peer)).filter((name) => !isHidden(name) && !tolerated.has(name))
  if (names.length === 0) throw new NotApplicable({ code: 'list-empty', text: say('list-empty') })
  let delivered = 0
  for (const name of names.slice(0, mostAsked)) delivered += (await sameTwice(peer, name)) ? 1 : 0
  if (delivered === 0) throw notServed(names[0] ?? '')
}

/** A name that gives an error may be a folder; a name that gives bytes gives them again. */
async function sameTwice(peer: FramedPeer, name: string): Promise<boolean> {
  const frame = encodeMensaje(descargar(name))
  const first = await ask(peer, frame)
  if (first.estado === 'error') return false
  const content = bytesOf(first)
  if (content.equals(bytesOf(await ask(peer, frame)))) return true
  throw new ExpectationFailed(
    { code: 'content-changes', text: say('content-changes', { name }), expected: say('content-same') },
    { answer: 'wrong' },
  )
}

function notServed(name: string): ExpectationFailed {
  return new ExpectationFailed(
    { code: 'listed-not-served', text: say('listed-not-served', { name }), expected: say('listed-expected') },
    { answer: 'wrong' },
  )
}

function served({ name, content }: ServedFile): KnownFile {
  return { name, bytes: content.length, content: async () => content }
}
