const images = 'jpg jpeg png gif bmp webp tif tiff svg'
const documents = 'pdf'
const sounds = 'mp3 wav ogg flac m4a aac'
const films = 'mp4 avi mkv mov webm mpg mpeg'

/** The extensions of images, PDFs, audio and video that are collected. */
export const mediaExtensions: readonly string[] = [images, documents, sounds, films].join(' ').split(' ')

/** Whether a file's name ends in one of `mediaExtensions`, in any case. */
export function isMediaName(name: string): boolean {
  const dot = name.lastIndexOf('.')
  return dot > 0 && mediaExtensions.includes(name.slice(dot + 1).toLowerCase())
}
