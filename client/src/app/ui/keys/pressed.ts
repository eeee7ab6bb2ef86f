/** For what goes once it is done: whether who pressed it went nowhere else since, and stands on it or, if it has gone, nowhere. */
export function pressed(): () => boolean {
  const at = document.activeElement;
  return () => document.activeElement === at || document.activeElement === document.body;
}
