/** The build inlines an imported drawing as its text (`loader` in project.json). */
declare module '*.svg' {
  const markup: string;
  export default markup;
}
