import type { TestCase } from '../../../model/test-case.ts'
import type { ClientContext } from '../../../runner/client-context.ts'
import { say } from '../words/say.ts'
import { expectFourSends } from './four-sends.ts'
import { hostClient } from './media-host.ts'
import { plainFiles } from './planted-files.ts'
import { announcedOf, expectFiles } from './receive-files.ts'

const common = { role: 'client', aspect: 'valid' } as const
const severalNames = ['foto.jpg', 'otra.jpg', 'tercera.jpg']
/** Every fair division gives four parts that cannot be mistaken for one another's neighbours. */
const dividedBytes = 40_000

/** How a client sends (FP-T1, FP-C2, FP-C3). */
export const clientSendCases: readonly TestCase<ClientContext>[] = [
  {
    ...common,
    id: 'four-parts/client/connects-over-tcp',
    requirement: 'FP-T1',
    purpose: { es: 'El cliente se conecta por TCP.', en: 'The client connects over TCP.' },
    run: async (context) => {
      await hostClient(context, plainFiles(context.random, severalNames))
    },
  },
  {
    ...common,
    id: 'four-parts/client/four-acknowledged-parts',
    requirement: 'FP-C2',
    dependsOn: ['four-parts/client/connects-over-tcp'],
    purpose: {
      es: 'Un archivo llega en cuatro partes, y mientras no se confirma una, no llega la siguiente.',
      en: 'A file comes in four parts, and while one is not acknowledged the next one does not come.',
    },
    run: async (context) => {
      const files = plainFiles(context.random, severalNames, dividedBytes)
      const host = await hostClient(context, files)
      const announced = await announcedOf(host, files)
      context.observe(say('wire-found', { wire: host.wire.name }))
      await expectFourSends(host, announced)
    },
  },
  {
    ...common,
    id: 'four-parts/client/every-file',
    requirement: 'FP-C3',
    dependsOn: ['four-parts/client/four-acknowledged-parts'],
    purpose: {
      es: 'El cliente envía todas las fotos de la carpeta, también la última.',
      en: 'The client sends every photo of the folder, the last one included.',
    },
    run: async (context) => {
      const files = plainFiles(context.random, severalNames)
      await expectFiles(await hostClient(context, files), files)
    },
  },
]
