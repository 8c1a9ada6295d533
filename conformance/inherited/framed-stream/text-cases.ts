import { ExpectationFailed, NotApplicable } from '../../model/outcome-errors.ts'
import type { TestCase } from '../../model/test-case.ts'
import type { FramedPeer } from '../../peers/framed-peer.ts'
import type { ServerContext } from '../../runner/server-context.ts'
import { cutEverywhere } from '../stream/cut-everywhere.ts'
import type { Exchange, FramedService } from './framed-service.ts'

/** Text with multi-byte UTF-8 characters, cut inside a character (G4). */
export function textCases(service: FramedService): TestCase<ServerContext>[] {
  const { multibyte, exercise, prefix, dependsOnToAct, field } = service
  if (!multibyte) return []
  return [
    {
      id: `${exercise}/text/cut-inside-a-character`,
      role: 'server',
      requirement: `${prefix}-G4`,
      aspect: 'cut',
      dependsOn: [...dependsOnToAct, `${exercise}/cut/body-at-any-byte`],
      purpose: {
        es: 'Un texto con tildes, cortado dentro de una letra de varios bytes, se entiende igual.',
        en: 'A text with accents, cut inside a letter of several bytes, is understood all the same.',
      },
      run: async (context) => {
        const peer = await service.open(context, 'ana')
        const exchange = await multibyte(context, peer)
        await acceptedWhole(peer, exchange)
        await service.leave(peer)
        await cutEverywhere(
          context,
          service,
          exchange,
          insideCharacters(exchange.frame, field.bytes).map((place) => [place]),
        )
      },
    },
  ]
}

/** A server may refuse what it does not know; then nothing can be said about its pieces. */
async function acceptedWhole(peer: FramedPeer, exchange: Exchange): Promise<void> {
  await peer.sendBytes(exchange.frame)
  await exchange.expectAnswer(peer).catch((thrown: unknown) => {
    if (!(thrown instanceof ExpectationFailed)) throw thrown
    throw new NotApplicable({
      code: 'multibyte-refused',
      text: {
        es: 'No se aplica: el servidor no acepta un mensaje con letras de varios bytes, ni siquiera entero.',
        en: 'Does not apply: the server does not accept a message with multi-byte letters, not even whole.',
      },
    })
  })
}

/** The offsets of continuation bytes: a cut before one of them splits a character. */
function insideCharacters(frame: Buffer, headerBytes: number): number[] {
  return [...frame.keys()].filter((i) => i > headerBytes && ((frame[i] ?? 0) & 0xc0) === 0x80)
}
