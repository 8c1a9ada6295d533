import type { Session } from '../../reference/net/session.ts'
import { TcpSession } from '../../reference/net/tcp-session.ts'
import { UdpSession } from '../../reference/net/udp-session.ts'
import { PlayedSocket, type SocketPlay } from './played-socket.ts'
import type { TryLine } from './record-lines.ts'

/** A session whose other side is played, and what that side does on it. */
export interface PlayedLine {
  readonly session: Session
  readonly arrive: (bytes: Buffer) => void
  readonly finish: () => void
  readonly break: (code: string) => void
}

/** The session of a recorded connection, or of what was said over UDP. */
export function playedLine(known: TryLine['sessions'][number], play: SocketPlay): PlayedLine {
  return known.transport === 'tcp' ? overTcp(known, play) : overUdp(known, play)
}

function overTcp(known: TryLine['sessions'][number], play: SocketPlay): PlayedLine {
  const socket = new PlayedSocket(known, play)
  const session = new TcpSession(socket as unknown as ConstructorParameters<typeof TcpSession>[0])
  return {
    session,
    arrive: (bytes) => socket.arrive(bytes),
    finish: () => socket.finish(),
    break: (code) => {
      socket.break(code)
      // nothing of what we still said then can be said now
      play.away()
    },
  }
}

function overUdp(
  { localAddress, localPort, remoteAddress, remotePort, answersFrom = remotePort }: TryLine['sessions'][number],
  play: SocketPlay,
): PlayedLine {
  const way = {
    localAddress,
    localPort,
    send: async (bytes: Buffer) => {
      play.out(bytes, () => undefined)
      return undefined
    },
    close: async () => play.away(),
  }
  const session = new UdpSession(way, { host: remoteAddress, port: remotePort })
  const from = { host: remoteAddress, port: answersFrom }
  return { session, arrive: (bytes) => session.arrive(bytes, from), finish: () => undefined, break: () => undefined }
}
