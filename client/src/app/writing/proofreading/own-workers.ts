interface ScriptPolicies {
  createPolicy(name: 'default', rules: { createScriptURL: (address: string) => string | null }): unknown;
}
/** What a browser asks that holds the page to trusted scripts: of addresses made here a worker of this build is one, no other. */
const isOwnWorker = (address: string) => {
  const { origin, pathname } = new URL(address, location.href);
  return origin === location.origin && /^\/worker-\w+\.js$/.test(pathname);
};
(globalThis as { trustedTypes?: ScriptPolicies }).trustedTypes?.createPolicy('default', {
  createScriptURL: (address) => (isOwnWorker(address) ? address : null),
});
