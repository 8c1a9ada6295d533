import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { smallPdf } from '../small-pdf.ts'

/** The file that a client is told to send before it is known. */
export const firstFileName = 'zocalo-prueba.pdf'

/** Puts a PDF into a client's folder. */
export async function furnishClient(folder: string): Promise<void> {
  await writeFile(join(folder, firstFileName), smallPdf('Una prueba de Zocalo'))
}
