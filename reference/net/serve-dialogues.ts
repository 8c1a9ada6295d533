import { LinkDialogue } from './link-dialogue.ts'
import { TcpLinkServer } from './tcp-link-server.ts'

/** A listening server whose connections are conversations; disposal breaks them off and waits until each has tidied up. */
export interface DialogueServer extends AsyncDisposable {
  readonly port: number
}

const farewellMs = 2000

/**
 * Has one conversation with every client, many at once. A conversation that returns ends with FIN, and what the client
 * still sends is dropped for a moment so that it can read the last answer; one that throws is broken off and reported.
 * @throws the system's error when it cannot listen, for example EADDRINUSE.
 */
export async function serveDialogues(
  host: string,
  port: number,
  converse: (dialogue: LinkDialogue) => Promise<void>,
  onProblem: (problem: Error) => void,
): Promise<DialogueServer> {
  const running = new Set<Promise<void>>()
  const server = await TcpLinkServer.listen(host, port, (link) => {
    const dialogue = new LinkDialogue(link)
    const conversation = converse(dialogue)
      .then(() => sayFarewell(dialogue))
      .catch((problem: Error) => {
        link.destroy()
        onProblem(problem)
      })
      .finally(() => running.delete(conversation))
    running.add(conversation)
  })
  return {
    port: server.port,
    async [Symbol.asyncDispose]() {
      await server.close(0)
      await Promise.all(running)
    },
  }
}

async function sayFarewell(dialogue: LinkDialogue): Promise<void> {
  dialogue.link.end()
  for (;;) if ((await dialogue.some(farewellMs)).kind !== 'bytes') return
}
