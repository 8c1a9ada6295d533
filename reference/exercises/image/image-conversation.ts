import { openPlainFile } from '../../files/open-plain-file.ts'
import type { LinkDialogue } from '../../net/link-dialogue.ts'
import { sendFile } from '../../net/send-file.ts'
import { errorLine, isImageName, maxLineBytes, okLine, readRequestLine } from './protocol.ts'

/** What came of a client's request. */
export type ImageNews =
  | { readonly kind: 'sent'; readonly name: string; readonly size: number }
  | { readonly kind: 'refused'; readonly name: string; readonly reason: string }
  | { readonly kind: 'left'; readonly name: string }

/** Sends the images of `folder` that one client asks for, one after the other, until it ends or gets an error. */
export async function converse(
  dialogue: LinkDialogue,
  folder: string,
  onNews: (news: ImageNews) => void,
  idleMs: number,
): Promise<void> {
  const refuse = (name: string, reason: string) => {
    onNews({ kind: 'refused', name, reason })
    return dialogue.send(Buffer.from(errorLine(reason)))
  }
  for (;;) {
    const came = await dialogue.line(maxLineBytes, idleMs)
    if (came.kind === 'too-long') await refuse('', 'nombre demasiado largo')
    if (came.kind !== 'line') return
    const name = readRequestLine(came.bytes)
    if (name === undefined || !isImageName(name)) {
      await refuse(name ?? '', 'se esperaba el nombre de un archivo .jpg')
      return
    }
    const opened = await openPlainFile(folder, name)
    if (!opened) {
      await refuse(name, 'el archivo no existe')
      return
    }
    await using file = opened.file
    await dialogue.send(Buffer.from(okLine(opened.size)))
    const sending = await sendFile(dialogue, file, opened.size)
    // nobody must take a part for the whole
    if (sending === 'shrank') throw new Error(`«${name}» cambió mientras se enviaba`)
    onNews(sending === 'sent' ? { kind: 'sent', name, size: opened.size } : { kind: 'left', name })
    if (sending === 'gone') return
  }
}
