/** Built, the worker is the file beside this one; run from source, as the specs do, it goes through a loader that strips the types. */
export const workerEntry = import.meta.url.endsWith('.ts')
  ? new URL('./testing/source-worker.mjs', import.meta.url)
  : new URL('./outline-worker.js', import.meta.url);
