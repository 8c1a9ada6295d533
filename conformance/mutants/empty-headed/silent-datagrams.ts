import { serveDatagrams } from '../serve-datagrams.ts'

/** Takes datagrams and says nothing. */
export const mutant = { id: 'silent-datagrams', program: serveDatagrams(() => []) }
