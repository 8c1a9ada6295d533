import { NotApplicable } from '../../../model/outcome-errors.ts'
import type { TestCase } from '../../../model/test-case.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { freshName, freshUpload, plainContent } from '../fresh-upload.ts'
import { uploadEach, uploadOnce } from '../upload-each.ts'
import { say } from '../words/say.ts'

const firstFileBytes = 400
const megabyte = 1024 * 1024
const common = { role: 'server', requirement: 'FP-S1', aspect: 'valid' } as const
const dependsOn = ['four-parts/store/first-file']

/** What is sent is stored exactly (FP-S1). */
export const storeCases: readonly TestCase<ServerContext>[] = [
  {
    ...common,
    id: 'four-parts/store/first-file',
    dependsOn: ['four-parts/transport/tcp'],
    purpose: {
      es: 'Un archivo enviado en cuatro partes, cada una confirmada, queda guardado tal cual.',
      en: 'A file sent in four parts, each of them acknowledged, is stored as it is.',
    },
    run: (context) => uploadOnce(context, 'ana', freshUpload(context.random, firstFileBytes)),
  },
  {
    ...common,
    id: 'four-parts/store/every-byte-value',
    dependsOn,
    purpose: {
      es: 'Un archivo con los 256 valores que puede tener un byte queda guardado tal cual.',
      en: 'A file with all 256 values that a byte can have is stored as it is.',
    },
    run: async (context) => {
      const content = Buffer.from(Array.from({ length: 1000 }, (_, i) => (i * 7 + (i >> 8)) & 0xff))
      await uploadOnce(context, 'ana', { name: freshName(context.random, '.pdf'), content })
    },
  },
  {
    ...common,
    id: 'four-parts/store/not-divisible-by-four',
    dependsOn,
    purpose: {
      es: 'Un archivo cuyo tamaño no es múltiplo de cuatro queda completo: la cuarta parte lleva el resto.',
      en: 'A file whose size is no multiple of four is complete: the fourth part carries the rest.',
    },
    run: (context) => uploadEach(context, [4, 5, 6, 7, 8, 9]),
  },
  {
    ...common,
    id: 'four-parts/store/empty-parts',
    dependsOn: [...dependsOn, 'four-parts/store/not-divisible-by-four'],
    purpose: {
      es: 'Un archivo de menos de cuatro bytes tiene partes vacías, que se confirman igual, y queda guardado tal cual.',
      en: 'A file of fewer than four bytes has empty parts, which are acknowledged too, and is stored as it is.',
    },
    run: async (context) => {
      if (context.wire === 'unframed') throw new NotApplicable({ code: 'unframed', text: say('unframed-empty') })
      await uploadEach(context, [0, 1, 2, 3])
    },
  },
  {
    ...common,
    id: 'four-parts/store/name-with-spaces',
    dependsOn,
    purpose: {
      es: 'Un archivo cuyo nombre tiene espacios se guarda con ese nombre.',
      en: 'A file whose name has spaces is stored under that name.',
    },
    run: async (context) => {
      const name = `mis fotos 2 de ${freshName(context.random)}`
      await uploadOnce(context, 'ana', { name, content: plainContent(context.random, 32) })
    },
  },
]

/** A long file; whether its parts arrive in pieces is beyond anybody's control, so it comes after the cuts. */
export const megabyteCases: readonly TestCase<ServerContext>[] = [
  {
    ...common,
    id: 'four-parts/store/megabyte',
    dependsOn: [...dependsOn, 'four-parts/cut/part-at-any-byte', 'four-parts/boundary/around-65536'],
    purpose: { es: 'Un archivo de 1 MB queda guardado tal cual.', en: 'A file of 1 MB is stored as it is.' },
    run: (context) => uploadOnce(context, 'ana', freshUpload(context.random, megabyte)),
  },
]
