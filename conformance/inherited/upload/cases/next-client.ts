import type { TestCase } from '../../../model/test-case.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { uploadOnce } from '../stored-file.ts'
import { freshFile } from '../upload-file.ts'
import type { UploadService } from '../upload-service.ts'

const clients = ['ana', 'luis', 'eva', 'juan']

/** The server works for the next client, too (S8). */
export function nextClientCases(service: UploadService): TestCase<ServerContext>[] {
  const { exercise, prefix } = service
  return [
    {
      id: `${exercise}/next/one-after-another`,
      role: 'server',
      requirement: `${prefix}-S8`,
      aspect: 'valid',
      dependsOn: [`${exercise}/store/first-file`],
      needs: { connections: 'several' },
      purpose: {
        es: 'Cuatro clientes envían, uno tras otro, un archivo del mismo tamaño: quedan guardados los cuatro.',
        en: 'Four clients send a file of the same size, one after the other: all four are stored.',
      },
      run: async (context) => {
        for (const client of clients) await uploadOnce(context, service, client, freshFile(context.random, 48))
      },
    },
  ]
}
