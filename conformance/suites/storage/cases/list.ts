import type { TestCase } from '../../../model/test-case.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { ask, askNames, askServed, listFrame } from '../ask.ts'
import { isHidden, rightFiles, toleratedNames } from '../known-files.ts'
import { openPeer } from '../open-peer.ts'
import { expectOk } from '../oracles/expect-answer.ts'
import { expectNames, namesOf } from '../oracles/expect-names.ts'
import { say } from '../words/say.ts'

const common = { role: 'server', aspect: 'valid' } as const

/** What `listar` is answered with (ST-S1). */
export const listCases: readonly TestCase<ServerContext>[] = [
  {
    ...common,
    id: 'storage/list/answered',
    requirement: 'ST-S1',
    dependsOn: ['storage/transport/tcp'],
    purpose: {
      es: 'A «listar» se responde con un Mensaje cuyo estado es «ok».',
      en: '“listar” is answered with a Mensaje whose estado is “ok”.',
    },
    run: async (context) => {
      const answer = expectOk(await ask(await openPeer(context, 'ana'), listFrame))
      context.observe(say('observed-protocol', { protocol: answer.protocol }))
    },
  },
  {
    ...common,
    id: 'storage/list/holds-names',
    requirement: 'ST-S1',
    dependsOn: ['storage/list/answered'],
    purpose: {
      es: 'El Mensaje que responde a «listar» trae una lista de nombres.',
      en: 'The Mensaje that answers “listar” holds a list of names.',
    },
    run: async (context) => {
      await askNames(await openPeer(context, 'ana'))
    },
  },
  {
    ...common,
    id: 'storage/list/every-name',
    requirement: 'ST-S1',
    dependsOn: ['storage/list/holds-names'],
    purpose: {
      es: 'La lista nombra todos los archivos de la carpeta, cada uno una vez, y nada más.',
      en: 'The list names every file of the folder, each once, and nothing else.',
    },
    run: async (context) => {
      const answer = await ask(await openPeer(context, 'ana'), listFrame)
      const names = namesOf(answer)
      const right = await rightFiles(context)
      const tolerated = await toleratedNames(context)
      // without a folder that is known, whatever is listed must at least be listed once
      const wanted = right?.map(({ name }) => name) ?? [...new Set(names)]
      expectNames(answer, names, wanted, (name) => isHidden(name) || tolerated.has(name))
    },
  },
  {
    ...common,
    id: 'storage/list/answers-again',
    requirement: 'ST-S1.1',
    dependsOn: ['storage/list/answered'],
    purpose: {
      es: 'Tres pedidos seguidos por la misma conexión se responden los tres.',
      en: 'Three requests in a row over the same connection are all answered.',
    },
    run: async (context) => {
      const ana = await openPeer(context, 'ana')
      for (let i = 0; i < 3; i++) await askServed(ana)
    },
  },
]
