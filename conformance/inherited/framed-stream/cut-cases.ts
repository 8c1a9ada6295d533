import type { TestCase } from '../../model/test-case.ts'
import type { ServerContext } from '../../runner/server-context.ts'
import { type Cuts, cutEverywhere } from '../stream/cut-everywhere.ts'
import type { FramedService } from './framed-service.ts'

/** Body sizes that are longer than several of the chunks that the sheet asks for. */
const longBodyBytes = 400

/** Cuts of one message at every place that can matter: G1 for the body, G12 for the length field. */
export function cutCases(service: FramedService): TestCase<ServerContext>[] {
  const { exercise, prefix, field, dependsOn } = service
  const header = field.bytes
  return [
    {
      id: `${exercise}/cut/body-at-any-byte`,
      role: 'server',
      requirement: `${prefix}-G1`,
      aspect: 'cut',
      dependsOn,
      purpose: {
        es: 'Un mensaje cuyo cuerpo llega en dos trozos, cortado en cualquier byte, se entiende como si llegara entero.',
        en: 'A message whose body comes in two pieces, cut at any byte, is understood as if it had come whole.',
      },
      run: async (context) => {
        const exchange = service.ask(context)
        await cutEverywhere(context, service, exchange, eachOffset(header, exchange.frame.length))
      },
    },
    {
      id: `${exercise}/cut/long-body-around-chunks`,
      role: 'server',
      requirement: `${prefix}-G1`,
      aspect: 'cut',
      dependsOn,
      purpose: {
        es: 'Un cuerpo más largo que varios trozos de 128 bytes se entiende cortado en cualquier lugar.',
        en: 'A body longer than several chunks of 128 bytes is understood wherever it is cut.',
      },
      run: async (context) => {
        const exchange = service.padded(context, longBodyBytes)
        const places = [1, 60, 100, 127, 128, 129, 200, 256, 300, 384, longBodyBytes - 1]
        await cutEverywhere(
          context,
          service,
          exchange,
          places.map((place): Cuts => [header + place]),
        )
      },
    },
    {
      id: `${exercise}/cut/body-byte-by-byte`,
      role: 'server',
      requirement: `${prefix}-G1`,
      aspect: 'cut',
      dependsOn: [...dependsOn, `${exercise}/cut/body-at-any-byte`],
      purpose: {
        es: 'Un mensaje cuyo cuerpo llega de a un byte se entiende.',
        en: 'A message whose body comes one byte at a time is understood.',
      },
      run: async (context) => {
        const exchange = service.ask(context)
        await cutEverywhere(context, service, exchange, [eachOffset(header, exchange.frame.length).flat()])
      },
    },
    {
      id: `${exercise}/cut/header-at-any-byte`,
      role: 'server',
      requirement: `${prefix}-G12`,
      aspect: 'cut',
      dependsOn,
      purpose: {
        es: 'Un mensaje cuyo largo llega en dos trozos se entiende como si llegara entero.',
        en: 'A message whose length field comes in two pieces is understood as if it had come whole.',
      },
      run: async (context) => {
        await cutEverywhere(context, service, service.ask(context), eachOffset(1, header))
      },
    },
  ]
}

function eachOffset(from: number, below: number): Cuts[] {
  return Array.from({ length: below - from }, (_, i) => [from + i])
}
