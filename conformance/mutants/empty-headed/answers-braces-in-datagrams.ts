import { serveDatagrams } from '../serve-datagrams.ts'

/** Answers every datagram with a pair of braces. */
export const mutant = { id: 'answers-braces-in-datagrams', program: serveDatagrams(() => [Buffer.from('{}')]) }
