import type { Deliver } from './lane.ts'

/** Delivers everything as it comes. */
export const deliverPlain: Deliver = async (lane) => {
  for (;;) {
    const came = await lane.next()
    if (came.kind !== 'bytes') return came
    await lane.write(came.bytes)
  }
}
