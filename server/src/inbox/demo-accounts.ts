/** What every account of the demo city signs in with. */
export const DEMO_PASSWORD = 'bafang-demo-2018';
