/** Puts a text on the clipboard. Where a page came neither by TLS nor from this machine there is only the old way. Throws where both fail. */
export async function copyText(text: string): Promise<void> {
  const clipboard = navigator.clipboard as Clipboard | undefined;
  if (clipboard) return clipboard.writeText(text);
  const put = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
  };
  document.addEventListener('copy', put);
  const done = document.execCommand('copy');
  document.removeEventListener('copy', put);
  if (!done) throw new Error('The clipboard is closed.');
}
