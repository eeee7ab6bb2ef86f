/** What is said before anybody is signed in, and by the page itself. */
export { frame } from './frame';
export { notFound } from './not-found';
export { password } from './password';
export { problems } from './problems';
export { roles } from './roles';
export { signIn } from './sign-in';
