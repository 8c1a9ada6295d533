import type { Socket } from 'node:dgram'
import type { Server } from 'node:net'

/** A TCP socket that listens, wherever it was opened. */
export type TcpHandle = Server

/** A UDP socket that is bound, wherever it was opened; nobody reads it yet. */
export type UdpHandle = Socket
