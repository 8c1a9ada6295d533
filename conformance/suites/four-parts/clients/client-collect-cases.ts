import { mediaExtensions } from '../../../../reference/exercises/four-parts/media-name.ts'
import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import type { TestCase } from '../../../model/test-case.ts'
import type { ClientContext } from '../../../runner/client-context.ts'
import { say, sayWith } from '../words/say.ts'
import { hostClient } from './media-host.ts'
import { plainFiles } from './planted-files.ts'
import { expectNoneMissing, listed, namesOf, receiveFiles } from './receive-files.ts'

const common = { role: 'client', aspect: 'valid', requirement: 'FP-C1' } as const

const lowerCase = ['dibujo.png', 'apunte.pdf', 'tema.mp3', 'clase.mp4']
const upperCase = ['FOTO.JPG', 'Informe.PDF', 'CANCION.Mp3', 'FIESTA.MP4']
const below = ['viajes/playa.jpg', 'viajes/sur/lago.jpg']
const notMedia = ['notas.txt', 'tarea.py', 'foto.jpg.txt', 'LEEME', 'viajes/ruta.csv']

/** What a client collects (FP-C1). */
export const clientCollectCases: readonly TestCase<ClientContext>[] = [
  {
    ...common,
    id: 'four-parts/client/collects-media',
    dependsOn: ['four-parts/client/every-file'],
    purpose: {
      es: 'El cliente junta imágenes, PDF, audios y videos, con la extensión en mayúsculas o minúsculas, también de las subcarpetas, y nada más.',
      en: 'The client collects images, PDFs, audio and video, by extension in any case, also from folders below, and nothing else.',
    },
    run: async (context) => {
      const wanted = plainFiles(context.random, [...lowerCase, ...upperCase, ...below])
      const others = plainFiles(context.random, notMedia)
      const host = await hostClient(context, [...wanted, ...others])
      const received = await receiveFiles(host, wanted)
      expectNoneMissing(host, wanted, received, say('client-media-expected'))
      const next = () => host.receiveFile(context.pace.silenceMs)
      for (let more = await next(); more; more = await next()) received.push(more)
      const sent = new Set(received.map(({ name }) => name))
      const tooMuch = namesOf(others).filter((name) => sent.has(name))
      if (tooMuch.length > 0)
        throw new ExpectationFailed(
          {
            code: 'client-collects-too-much',
            text: sayWith('client-collects-too-much', { names: listed(tooMuch) }),
            expected: say('client-media-expected'),
          },
          { answer: 'wrong' },
        )
    },
  },
  {
    ...common,
    id: 'four-parts/client/every-extension',
    level: 'should',
    dependsOn: ['four-parts/client/collects-media'],
    purpose: {
      es: 'El cliente conoce también las extensiones menos comunes de imágenes, audios y videos.',
      en: 'The client knows the less common extensions of images, audio and video as well.',
    },
    run: async (context) => {
      const wanted = plainFiles(
        context.random,
        mediaExtensions.map((extension) => `un-${extension}.${extension}`),
      )
      const host = await hostClient(context, wanted)
      expectNoneMissing(host, wanted, await receiveFiles(host, wanted), say('client-media-expected'))
    },
  },
]
