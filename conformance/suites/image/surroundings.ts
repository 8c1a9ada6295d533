import { writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { programHomes } from '../../subject/program-homes.ts'
import { onlyFiles, type Surround } from '../../subject/surroundings.ts'
import { plantedImages, secretImage } from './planted-images.ts'

/** What a launched server finds: our files where it may look for its own, and one more above that it may not send. */
export const serverSurroundings: Surround = onlyFiles(async (folder, command) => {
  for (const home of programHomes(folder, command))
    for (const { name, content } of plantedImages) await writeFile(join(home, name), content)
  await writeFile(join(dirname(folder), secretImage.name), secretImage.content)
})
