import type { StreamPeer } from '../../../peers/stream-peer.ts'
import type { DiagnosisRule, Failure } from '../../../runner/diagnosis-rule.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { type StreamService, sendWhole } from '../stream-service.ts'
import { isAnswered } from './is-answered.ts'

/** A client that vanished hurts those who stayed. */
export function crashesOnDisconnect<Peer extends StreamPeer>(service: StreamService<Peer>): DiagnosisRule {
  return {
    id: 'crashes-on-disconnect',
    title: { es: 'Un cliente que se fue daña a los demás', en: 'A client that left hurts the others' },
    explanation: {
      es: 'El socket de un cliente que desapareció sigue en la lista. El próximo envío a todos falla en él con una excepción que nadie atrapa, y con ella cae la conexión de otro cliente, o el servidor entero.',
      en: 'The socket of a client that vanished is still in the list. The next send to everybody fails on it with an exception that nobody catches, and with it goes the connection of another client, or the whole server.',
    },
    advice: {
      es: 'Elimina el socket del diccionario en el bloque finally, y al enviar a todos atrapa OSError en cada cliente por separado: el que falla se elimina, los demás reciben.',
      en: 'Remove the socket from the dictionary in the finally block, and when you send to everybody catch OSError for each client by itself: whoever fails is removed, the others receive.',
    },
    remedy: `for id_cliente, sock in list(self.sockets_clientes.items()):
    try:
        self.enviar(sock, mensaje)
    except OSError:
        self.sockets_clientes.pop(id_cliente, None)`,
    recognise: (failure) => failure.caseId.includes('/vanish/') || isHurtByWhoLeft(failure, service),
  }
}

/** On a fresh start one client is served and leaves; what the next one does is answered no more. */
async function isHurtByWhoLeft<Peer extends StreamPeer>(
  { probe, facts }: Failure,
  service: StreamService<Peer>,
): Promise<boolean> {
  if (!probe || facts.answer !== 'closed' || facts.cuts || facts.joined) return false
  if (!(await actsAreAnswered(probe, service, 'sonda-1'))) return false
  return !(await actsAreAnswered(probe, service, 'sonda-2'))
}

async function actsAreAnswered<Peer extends StreamPeer>(
  probe: ServerContext,
  service: StreamService<Peer>,
  name: string,
): Promise<boolean> {
  const peer = await service.open(probe, name)
  const isServed = await isAnswered(async () => {
    for (const exchange of await service.act(probe, peer, 2)) {
      await sendWhole(peer, exchange)
      await exchange.expectAnswer(peer)
    }
  })
  peer.session.end()
  await peer.session.next(probe.pace.silenceMs)
  await peer[Symbol.asyncDispose]()
  return isServed
}
