import { ExpectationFailed, NotApplicable } from '../../../model/outcome-errors.ts'
import type { TestCase } from '../../../model/test-case.ts'
import type { ClientContext } from '../../../runner/client-context.ts'
import { bytesText } from '../../../words/bytes-text.ts'
import type { Image } from '../image-exchange.ts'
import { jpeg } from '../planted-images.ts'
import { say } from '../words/say.ts'
import { type Delivery, deliverImage, hasCompany } from './deliver-image.ts'
import { expectStored } from './expect-stored.ts'
import { hostClient } from './host-client.ts'

const common = { role: 'client', aspect: 'valid' } as const
/** The case without which nothing can be judged. */
export const storesTheImage = 'image/client/stores-the-image'
/** Short enough to come byte by byte. */
const tiny = jpeg('paseo.jpg', 48)
const largeBytes = 300_000

/** What a client stores (IM-C1, IM-G1, IM-G2, IM-G4). */
export const storeCases: readonly TestCase<ClientContext>[] = [
  {
    ...common,
    id: storesTheImage,
    requirement: 'IM-C1',
    purpose: {
      es: 'El cliente pide la imagen que se nombra y la guarda en su carpeta.',
      en: 'The client asks for the image that is named and stores it in its folder.',
    },
    run: (context) =>
      storesDelivered(context, tiny, 'joined').catch((thrown: unknown) => {
        // whoever forgets what came together with the size is caught by another case
        if (!(thrown instanceof ExpectationFailed)) throw thrown
        return storesDelivered(context, tiny, 'apart')
      }),
  },
  {
    ...common,
    id: 'image/client/image-with-its-size',
    requirement: 'IM-G2',
    aspect: 'joined',
    dependsOn: [storesTheImage],
    purpose: {
      es: 'El tamaño y la imagen llegan en un mismo segmento, y no se pierde nada.',
      en: 'Size and image come in one segment, and nothing is lost.',
    },
    run: async (context) => {
      const peer = await hostClient(context, tiny.name)
      if (!hasCompany(peer)) throw new NotApplicable({ code: 'no-company', text: say('no-company') })
      await deliverImage(context, peer, tiny, 'joined')
      await expectStored(context, tiny)
    },
  },
  {
    ...common,
    id: 'image/client/image-in-pieces',
    requirement: 'IM-G1',
    aspect: 'cut',
    dependsOn: [storesTheImage],
    purpose: {
      es: 'Una imagen que llega de a un byte se guarda como si llegara entera.',
      en: 'An image that comes byte by byte is stored as if it had come whole.',
    },
    run: (context) => storesDelivered(context, tiny, 'pieces'),
  },
  {
    ...common,
    id: 'image/client/large-image',
    requirement: 'IM-C1',
    dependsOn: [storesTheImage, 'image/client/image-in-pieces', 'image/client/image-with-its-size'],
    purpose: {
      es: `Una imagen de ${bytesText(largeBytes).es} se guarda tal cual.`,
      en: `An image of ${bytesText(largeBytes).en} is stored exactly.`,
    },
    run: (context) => storesDelivered(context, jpeg('panorama.jpg', largeBytes), 'joined'),
  },
  {
    ...common,
    id: 'image/client/strange-name',
    requirement: 'IM-G4',
    dependsOn: [storesTheImage, 'image/client/image-with-its-size'],
    purpose: {
      es: 'Una imagen cuyo nombre tiene espacios y tildes se pide y se guarda con ese nombre.',
      en: 'An image whose name has spaces and accents is asked for and stored under that name.',
    },
    run: (context) => storesDelivered(context, jpeg('el año del ñandú.jpg', 64), 'joined'),
  },
]

async function storesDelivered(context: ClientContext, image: Image, how: Delivery): Promise<void> {
  const peer = await hostClient(context, image.name)
  await deliverImage(context, peer, image, how)
  await expectStored(context, image)
}
