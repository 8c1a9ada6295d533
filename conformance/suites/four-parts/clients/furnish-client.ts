import { randomFor } from '../../../model/random.ts'
import { plainFiles, plantFiles } from './planted-files.ts'

/** Gives a client something to send while its start is measured. */
export async function furnishClient(folder: string): Promise<void> {
  await plantFiles(folder, plainFiles(randomFor(1, 'furnish'), ['foto.jpg', 'tema.mp3']))
}
