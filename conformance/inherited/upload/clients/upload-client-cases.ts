import { ExpectationFailed, NotApplicable } from '../../../model/outcome-errors.ts'
import type { TestCase } from '../../../model/test-case.ts'
import { contentDifference } from '../../../oracles/content-difference.ts'
import type { ClientContext } from '../../../runner/client-context.ts'
import { say as sayEngine } from '../../../words/say.ts'
import { tolerant } from '../conversation.ts'
import { smallPdf } from '../small-pdf.ts'
import { freshFile, freshName, plainContent, type UploadFile } from '../upload-file.ts'
import { say } from '../words/say.ts'
import { answerQuestion } from './answer-question.ts'
import { acceptContent, expectOffer, type HostedClient, hearContent, hostClient, receiveFile } from './host-client.ts'
import { expectDeleted, expectKept, expectNotDeletedYet, type Trouble } from './own-file.ts'
import type { UploadClient } from './upload-client.ts'

const fileBytes = 5000
const manyBytes = 5 * 1024 * 1024 + 3

/** The cases that judge a client that sends a file (C1 to C4, and G4 for the name). */
export function uploadClientCases(client: UploadClient): readonly TestCase<ClientContext>[] {
  const { exercise, prefix, connectedIn } = client
  const waits = `${exercise}/client/waits-for-the-yes`
  const common = { role: 'client', aspect: 'valid', dependsOn: [waits] } as const
  return [
    {
      ...common,
      id: waits,
      requirement: `${prefix}-C1`,
      dependsOn: [connectedIn],
      purpose: {
        es: 'El cliente pide enviar el archivo con su nombre, espera el sí, y solo después envía el contenido.',
        en: 'The client asks to send the file under its name, waits for the yes, and only then sends the content.',
      },
      run: async (context) => {
        const host = await hostClient(context, freshFile(context.random, fileBytes))
        await expectOffer(host)
        await expectNoContent(host, 'sent-before-yes')
        await acceptContent(host)
      },
    },
    {
      ...common,
      id: `${exercise}/client/keeps-until-the-receipt`,
      requirement: `${prefix}-C3`,
      purpose: {
        es: 'El cliente conserva su archivo hasta el aviso de recepción, y después lo borra.',
        en: 'The client keeps its file until the receipt, and deletes it after that.',
      },
      run: async (context) => {
        const host = await hostClient(context, freshFile(context.random, fileBytes))
        await expectOffer(host)
        await acceptContent(host)
        await expectNotDeletedYet(host)
        await host.peer.say('receipt', { size: fileBytes })
        await expectDeleted(host)
      },
    },
    {
      ...common,
      id: `${exercise}/client/exact-bytes`,
      requirement: `${prefix}-C4`,
      purpose: {
        es: 'Un PDF, con los 256 valores que puede tener un byte, llega tal cual.',
        en: 'A PDF, with all 256 values that a byte can have, comes as it is.',
      },
      run: (context) => expectContent(context, { name: freshName(context.random), content: smallPdf('Hola') }),
    },
    {
      ...common,
      id: `${exercise}/client/five-megabytes`,
      requirement: `${prefix}-C4`,
      purpose: { es: 'Un archivo de 5 MB llega tal cual.', en: 'A file of 5 MB comes as it is.' },
      run: (context) => expectContent(context, freshFile(context.random, manyBytes)),
    },
    {
      ...common,
      id: `${exercise}/client/accents-and-spaces`,
      requirement: `${prefix}-G4`,
      purpose: {
        es: 'El cliente pide enviar un archivo cuyo nombre tiene espacios, tildes y eñes con ese mismo nombre.',
        en: 'The client asks to send a file whose name has spaces and accents under that very name.',
      },
      run: async (context) => {
        const name = `mi práctica del año ${freshName(context.random)}`
        await expectContent(context, { name, content: plainContent(context.random, 64) })
      },
    },
    {
      ...common,
      id: `${exercise}/client/asks-the-person`,
      requirement: `${prefix}-C2`,
      purpose: {
        es: 'Cuando el servidor pregunta si se sobrescribe, la persona lo ve; su sí llega al servidor, y después el contenido.',
        en: 'When the server asks whether to overwrite, the person sees it; the yes reaches the server, and then the content.',
      },
      run: async (context) => {
        const host = await hostClient(context, freshFile(context.random, fileBytes))
        await expectOffer(host)
        await answerQuestion(host, 'overwrite')
        await hearContent(host.peer)
      },
    },
    {
      ...common,
      id: `${exercise}/client/keeps-on-cancel`,
      requirement: `${prefix}-C3`,
      dependsOn: [waits, `${exercise}/client/asks-the-person`],
      purpose: {
        es: 'Si la persona no quiere sobrescribir, su no llega al servidor, no se envía nada y el archivo se conserva.',
        en: 'When the person does not want to overwrite, the no reaches the server, nothing is sent, and the file is kept.',
      },
      run: async (context) => {
        const host = await hostClient(context, freshFile(context.random, fileBytes))
        await expectOffer(host)
        await answerQuestion(host, 'keep')
        await expectNoContent(host, 'cancelled')
        await client.lose(host.peer)
        await expectKept(host, 'cancelled')
      },
    },
    {
      ...common,
      id: `${exercise}/client/keeps-on-refusal`,
      requirement: `${prefix}-C3`,
      purpose: {
        es: 'Si el servidor rechaza el archivo, el cliente no envía nada y lo conserva.',
        en: 'When the server refuses the file, the client sends nothing and keeps it.',
      },
      run: async (context) => {
        const host = await hostClient(context, freshFile(context.random, fileBytes))
        await expectOffer(host)
        if (!host.peer.has('refuse')) throw new NotApplicable({ code: 'no-refusal', text: say('no-refusal') })
        await host.peer.say('refuse', { reason: 'no hay sitio' })
        await expectNoContent(host, 'refused')
        await client.lose(host.peer)
        await expectKept(host, 'refused')
      },
    },
    {
      ...common,
      id: `${exercise}/client/keeps-on-disconnect`,
      requirement: `${prefix}-C3`,
      aspect: 'faulted',
      dependsOn: [waits, `${exercise}/client/keeps-until-the-receipt`],
      purpose: {
        es: 'Si el servidor se va antes del aviso de recepción, el cliente conserva su archivo.',
        en: 'When the server goes before the receipt, the client keeps its file.',
      },
      run: async (context) => {
        const host = await hostClient(context, freshFile(context.random, fileBytes))
        await expectOffer(host)
        await acceptContent(host)
        await client.lose(host.peer)
        await expectKept(host, 'lost')
      },
    },
  ]
}

/** One whole harmless conversation, to find out which wire a client speaks. */
export async function tryUpload(context: ClientContext, onPeer: (peer: HostedClient['peer']) => void): Promise<void> {
  const host = await hostClient(context, freshFile(context.random, 40))
  onPeer(host.peer)
  await expectWhole(host)
}

async function expectContent(context: ClientContext, file: UploadFile): Promise<void> {
  await expectWhole(await hostClient(context, file))
}

async function expectWhole(host: HostedClient): Promise<void> {
  const { file } = host
  const content = await receiveFile(host)
  const difference = contentDifference(content, file.content)
  if (difference)
    throw new ExpectationFailed(
      {
        code: 'content-came-different',
        text: say('content-came-different', { name: file.name }),
        expected: sayEngine('file-expected', { name: file.name, bytes: file.content.length }),
        actual: difference.text,
        pictures: [difference.picture],
      },
      { answer: 'wrong', details: { actual: content, expected: file.content } },
    )
}

/** Nothing of a content comes for a while; what goes before it counts, too. */
async function expectNoContent(
  { peer }: HostedClient,
  why: 'sent-before-yes' | Exclude<Trouble, 'lost'>,
): Promise<void> {
  let isSent = false
  await tolerant(async () => {
    const heard = await peer.hear(['content'], peer.pace.silenceMs)
    // who ends the connection has sent the end of a content, but none
    isSent = heard.bytes.length > 0
  })
  if (!isSent) return
  const isEarly = why === 'sent-before-yes'
  throw new ExpectationFailed(
    {
      code: isEarly ? 'sent-before-yes' : 'sent-anyway',
      text: isEarly ? say('sent-before-yes') : say('sent-anyway', { why }),
      expected: say(isEarly ? 'sent-before-yes-expected' : 'sent-anyway-expected'),
    },
    { answer: 'wrong' },
  )
}
