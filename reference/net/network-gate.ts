import { createSocket, type Socket } from 'node:dgram'
import { createServer, type Server } from 'node:net'

/**
 * A program that stands in another network, opens there the sockets that its parent asks for, hands them over, and lets
 * go of them. It ends with its parent.
 */
interface Question {
  readonly transport: 'tcp' | 'udp'
  readonly port: number
}

const host = '127.0.0.1'
let offered: Server | Socket | undefined

process.on('disconnect', () => process.exit())
process.on('message', (said: Question | 'taken') => {
  if (said === 'taken') offered?.close(() => tell({}))
  else open(said)
})
tell({})

function open({ transport, port }: Question): void {
  const socket = transport === 'tcp' ? createServer() : createSocket('udp4')
  offered = socket
  socket.once('error', ({ message }) => tell({ problem: message }))
  socket.once('listening', () => tell({}, socket))
  if ('bind' in socket) socket.bind(port, host)
  else socket.listen(port, host)
}

function tell(answer: { readonly problem?: string }, socket?: Server | Socket): void {
  process.send?.(answer, socket)
}
